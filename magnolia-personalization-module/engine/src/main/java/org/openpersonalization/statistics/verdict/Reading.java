package org.openpersonalization.statistics.verdict;

import java.util.List;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;
import org.openpersonalization.statistics.sequential.Look;
import org.openpersonalization.statistics.sequential.PlannedTest;

/**
 * The reading of the primary goal by a test, with the sign turned so that more is better.
 *
 * @param effect the change
 * @param interval the interval of the change
 * @param visitorsToGo visitors missing to a decision at the current effect; 0 when none would help
 */
public record Reading(Effect effect, Interval interval, long visitorsToGo) {

    /**
     * By the always-valid test.
     *
     * @param margin a change up to here, to either side, is not worth having; 0 or more
     */
    public static Reading of(ConfidenceSequence test, Effect effect, double margin) {
        double distance = Math.abs(effect.value());
        long needed = Math.min(test.visitorsFor(effect, distance), test.visitorsFor(effect, margin - distance));
        return new Reading(effect, test.interval(effect), Math.max(1, needed - effect.visitors()));
    }

    /** By the planned test: the look that decided, else the last one. */
    public static Reading of(PlannedTest test) {
        List<Look> looks = test.looks();
        if (looks.isEmpty()) {
            throw new IllegalArgumentException("A planned test is read after its first look: look first");
        }
        Look look = test.decision().orElse(looks.get(looks.size() - 1));
        return new Reading(look.effect(), look.interval(), test.missing());
    }
}
