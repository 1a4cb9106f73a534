/** Described visitors: the request, profile and choices of a visitor who exists only for a preview. */
@NullMarked
package org.openpersonalization.persona;

import org.jspecify.annotations.NullMarked;
