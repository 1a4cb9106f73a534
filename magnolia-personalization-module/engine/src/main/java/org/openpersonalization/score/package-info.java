/** Scores of visitors: the calibrated probability that a visitor reaches a goal, as an immutable model of logged features. */
@NullMarked
package org.openpersonalization.score;

import org.jspecify.annotations.NullMarked;
