/** The rungs of the decision ladder. */
@NullMarked
package org.openpersonalization.decide.rung;

import org.jspecify.annotations.NullMarked;
