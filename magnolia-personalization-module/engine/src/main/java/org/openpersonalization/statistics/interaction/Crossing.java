package org.openpersonalization.statistics.interaction;

import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.sample.Estimate;

/**
 * The visitors of two experiments by what they saw of each.
 *
 * @param neither control of both
 * @param first the first one's variant and the second one's control
 * @param second the first one's control and the second one's variant
 * @param both the variants of both
 */
public record Crossing(Estimate neither, Estimate first, Estimate second, Estimate both) {

    /**
     * The additional change by the first variant (less, if negative) where the second one is shown too: {@code (both −
     * second) − (first − neither)}, with the sum of the four variances. Read it by a {@code ConfidenceSequence}, or
     * once by {@link #pValue}.
     */
    public Effect interaction() {
        double variance = neither.variance() + first.variance() + second.variance() + both.variance();
        return new Effect(
                Scale.ABSOLUTE,
                both.value() - second.value() - first.value() + neither.value(),
                Math.sqrt(variance),
                neither.visitors() + first.visitors() + second.visitors() + both.visitors());
    }
}
