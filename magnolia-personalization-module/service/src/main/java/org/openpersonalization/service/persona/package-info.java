/** Personas as content: their form, their place in the CMS, and changes to them. */
@NullMarked
package org.openpersonalization.service.persona;

import org.jspecify.annotations.NullMarked;
