/** Definitions as editors write them in the CMS's own apps. */
@NullMarked
package org.openpersonalization.service.authoring;

import org.jspecify.annotations.NullMarked;
