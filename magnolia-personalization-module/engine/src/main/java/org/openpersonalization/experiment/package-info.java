/**
 * Assigns visitors to the variations of experiments by hash, as the GrowthBook SDK specification 0.8 says: deterministic,
 * replayable, without a clock or a random generator.
 */
@NullMarked
package org.openpersonalization.experiment;

import org.jspecify.annotations.NullMarked;
