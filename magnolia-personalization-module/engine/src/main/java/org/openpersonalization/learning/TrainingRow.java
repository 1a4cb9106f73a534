package org.openpersonalization.learning;

import org.openpersonalization.learning.log.LoggedDecision;

/**
 * A logged decision with its outcome.
 *
 * @param decision as it was logged
 * @param reward within the goal's window: 0 to 1 for goals that are reached or not, else a finite value
 */
public record TrainingRow(LoggedDecision decision, double reward) {

    public TrainingRow {
        if (!Double.isFinite(reward)) {
            throw new IllegalArgumentException("A reward is a finite number [reward=" + reward + "]");
        }
    }
}
