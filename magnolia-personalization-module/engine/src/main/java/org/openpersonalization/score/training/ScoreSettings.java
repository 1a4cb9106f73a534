package org.openpersonalization.score.training;

import java.time.Duration;
import java.util.Set;

/**
 * Settings of a training.
 *
 * @param heldOut length of the last part, which is held out for calibration
 * @param excluded columns without a weight, such as leaks that were found before
 */
public record ScoreSettings(Duration heldOut, Set<Integer> excluded) {

    public ScoreSettings {
        if (heldOut.isNegative() || heldOut.isZero()) {
            throw new IllegalArgumentException("The held-out part has a length [heldOut=" + heldOut + "]");
        }
        excluded = Set.copyOf(excluded);
    }

    /** A held-out last week, and all columns. */
    public static ScoreSettings usual() {
        return new ScoreSettings(Duration.ofDays(7), Set.of());
    }

    /** The same without these columns too. */
    public ScoreSettings without(Set<Integer> columns) {
        Set<Integer> all = new java.util.HashSet<>(excluded);
        all.addAll(columns);
        return new ScoreSettings(heldOut, all);
    }
}
