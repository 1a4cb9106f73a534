package org.openpersonalization.evaluation;

import java.util.Map;
import org.openpersonalization.feature.FeatureVector;

/**
 * Predicts the reward of an arm: one linear function of the features for each, within the range of the rewards.
 *
 * @param weights by arm: the constant, then a weight for each column, or the constant alone
 * @param mean the mean reward, to which the constants are added
 * @param least the smallest reward
 * @param most the largest reward; below the smallest when there was none
 */
record RewardModel(Map<String, double[]> weights, double mean, double least, double most) {

    /** The predicted reward; the mean reward for an arm that was never shown. */
    double predict(String arm, FeatureVector features) {
        double[] known = weights.get(arm);
        if (known == null || least > most) {
            return mean;
        }
        double sum = mean + known[0];
        for (int entry = 0; known.length > 1 && entry < features.size(); entry++) {
            sum += known[features.column(entry) + 1] * features.value(entry);
        }
        return Math.max(least, Math.min(most, sum));
    }
}
