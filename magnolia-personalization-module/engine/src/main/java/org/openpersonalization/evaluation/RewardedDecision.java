package org.openpersonalization.evaluation;

import org.jspecify.annotations.Nullable;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.log.LoggedDecision;

/**
 * One row of a log: a decision, and its outcome once the goal's window has closed.
 *
 * @param context the knowledge with which a policy chooses
 * @param choice the eligible arms and the shown one
 * @param reward the outcome, such as 0 or 1, or an amount
 */
public record RewardedDecision(Context context, LoggedChoice choice, double reward) {

    /**
     * The knowledge with which a policy chooses.
     *
     * @param visitor pseudonym; decisions of one visitor depend on each other and stay together. Rows without visitors have a name
     * of their own each, such as their number
     * @param registryHash hash of the feature registry that computed the features
     * @param features the encoded features
     * @param rulesArm the arm of the rungs below the optimization; null where the log does not have it
     */
    public record Context(
            String visitor,
            String registryHash,
            FeatureVector features,
            @Nullable String rulesArm) {}

    /** The row of a decision of the decision log. */
    public static RewardedDecision of(LoggedDecision decision, double reward) {
        return new RewardedDecision(
                new Context(
                        decision.origin().visitor().hexadecimal(),
                        decision.model().registryHash(),
                        decision.features(),
                        decision.choice().rulesArm()),
                new LoggedChoice(
                        decision.arms(),
                        decision.propensities().toArray(),
                        decision.arms().indexOf(decision.choice().arm())),
                reward);
    }
}
