/** The components that have variants, and how their variants look. */
@NullMarked
package org.openpersonalization.web.admin.component;

import org.jspecify.annotations.NullMarked;
