package org.openpersonalization.report;

import java.util.Optional;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.statistics.planning.Aim;
import org.openpersonalization.statistics.planning.Shares;
import org.openpersonalization.statistics.sample.Estimate;
import org.openpersonalization.statistics.sample.Joint;

/**
 * A goal's value and deviation without any change.
 *
 * @param value of the component's own content, above 0
 * @param deviation between visitors
 * @param isShare whether the goal is a conversion rate, so that a change of the value changes the deviation
 */
record Noise(double value, double deviation, boolean isShare) {

    /** From what was counted; empty while that is not enough. */
    static Optional<Noise> of(Goal goal, Joint sums) {
        if (!Pair.isEnough(goal, sums)) {
            return Optional.empty();
        }
        Estimate estimate = Pair.value(goal, sums);
        double deviation = Math.sqrt(estimate.variance() * estimate.visitors());
        return deviation > 0
                ? Optional.of(new Noise(estimate.value(), deviation, goal.measure() == Measure.REACHED))
                : Optional.empty();
    }

    /** From what is expected. */
    static Noise ofShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "Expect more than none and less than all of the visitors to reach the goal [expected=" + share
                            + "]");
        }
        return new Noise(share, Math.sqrt(share * (1 - share)), true);
    }

    /** The aim for a lift. A share above 1 is impossible: such a lift is searched for as in a mean. */
    Aim aim(double lift, Shares shares) {
        return isShare && value * (1 + lift) < 1
                ? Aim.ofProportion(value, lift, shares)
                : Aim.ofMean(value, deviation, lift, shares);
    }
}
