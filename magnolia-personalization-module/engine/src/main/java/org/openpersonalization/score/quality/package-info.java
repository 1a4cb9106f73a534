/** Quality of scores: ranking, calibration and losses. */
@NullMarked
package org.openpersonalization.score.quality;

import org.jspecify.annotations.NullMarked;
