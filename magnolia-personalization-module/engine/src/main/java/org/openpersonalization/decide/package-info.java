/** Decides which variant of a component is shown, and why. */
@NullMarked
package org.openpersonalization.decide;

import org.jspecify.annotations.NullMarked;
