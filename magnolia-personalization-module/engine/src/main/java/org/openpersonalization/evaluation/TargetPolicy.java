package org.openpersonalization.evaluation;

import java.util.List;
import org.openpersonalization.evaluation.RewardedDecision.Context;

/** A policy under evaluation: a pure function, so that the same context and arms always have the same probabilities. */
@FunctionalInterface
public interface TargetPolicy {

    /**
     * The probability with which the policy would show each arm.
     *
     * @param arms names of the eligible arms
     * @return one number for each arm, each 0 or more, together 1
     */
    double[] probabilities(Context context, List<String> arms);
}
