package org.openpersonalization.statistics.sequential;

import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;

/**
 * One look at a planned test.
 *
 * @param effect the observed effect
 * @param boundary required distance from zero, in standard errors
 */
public record Look(Effect effect, double boundary) {

    /** Whether the effect is beyond the boundary: the test may end here. */
    public boolean isBeyond() {
        return Math.abs(effect.z()) >= boundary && effect.standardError() > 0;
    }

    /** The repeated confidence interval (Jennison, Turnbull 1989): valid at all looks of the plan together. */
    public Interval interval() {
        if (effect.standardError() == 0 || Double.isInfinite(boundary)) {
            return Interval.ALL;
        }
        return Interval.around(effect.value(), boundary * effect.standardError());
    }
}
