/** Finds variants that no visitor can see. */
@NullMarked
package org.openpersonalization.decide.lint;

import org.jspecify.annotations.NullMarked;
