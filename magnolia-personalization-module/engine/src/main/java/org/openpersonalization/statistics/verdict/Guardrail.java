package org.openpersonalization.statistics.verdict;

import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.sample.Sample;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * A goal that must not suffer.
 *
 * @param name the goal's title
 * @param effect the change, so turned that more is better
 * @param tolerance a loss up to here is borne; 0 or more
 */
public record Guardrail(String name, Effect effect, double tolerance) {

    /** Whether it is harmed: by the one-sided always-valid test the loss is above what is borne. Never with fewer visitors than are shown. */
    public boolean isHarmed(ConfidenceSequence test) {
        return effect.visitors() >= 2 * Sample.LEAST_VISITORS && test.upperBound(effect) < -tolerance;
    }
}
