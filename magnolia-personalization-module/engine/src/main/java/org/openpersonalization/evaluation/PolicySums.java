package org.openpersonalization.evaluation;

import org.openpersonalization.evaluation.result.EstimatedValue;
import org.openpersonalization.evaluation.result.PolicyEstimate;
import org.openpersonalization.evaluation.result.PolicyEstimates;
import org.openpersonalization.evaluation.result.WeightDiagnostics;
import org.openpersonalization.evaluation.result.WeightDiagnostics.Mean;
import org.openpersonalization.evaluation.result.WeightDiagnostics.Size;
import org.openpersonalization.statistics.distribution.Normal;
import org.openpersonalization.statistics.effect.Interval;

/** The sums over all decisions from which the estimates of a policy's value follow. */
final class PolicySums {

    private final GroupSums decisions = new GroupSums();
    private final GroupSums weights = new GroupSums();
    private final GroupSums rewards = new GroupSums();
    private final GroupSums weightedRewards = new GroupSums();
    private final GroupSums doublyRobust = new GroupSums();
    private double squares;
    private double largest;
    private double unsupported;

    /**
     * Adds a decision.
     *
     * @param probabilities of the target policy, one for each eligible arm
     * @param model a model that has not seen the decision
     */
    void add(RewardedDecision row, double[] probabilities, RewardModel model) {
        LoggedChoice choice = row.choice();
        int group = VisitorGroups.of(row.context().visitor());
        double weight = probabilities[choice.chosen()] / choice.propensity();
        double predicted = 0;
        double shown = 0;
        for (int arm = 0; arm < probabilities.length; arm++) {
            if (probabilities[arm] > 0 || arm == choice.chosen()) {
                double reward =
                        model.predict(choice.arms().get(arm), row.context().features());
                predicted += probabilities[arm] * reward;
                shown = arm == choice.chosen() ? reward : shown;
                unsupported += choice.propensity(arm) < LogCheck.SMALLEST ? probabilities[arm] : 0;
            }
        }
        decisions.add(group, 1);
        weights.add(group, weight);
        rewards.add(group, row.reward());
        weightedRewards.add(group, weight * row.reward());
        doublyRobust.add(group, predicted + weight * (row.reward() - shown));
        squares += weight * weight;
        largest = Math.max(largest, weight);
    }

    WeightDiagnostics diagnostics() {
        double count = decisions.total();
        double sum = weights.total();
        double effective = sum == 0 ? 0 : sum * sum / squares;
        GroupRatio mean = weights.over(decisions);
        return new WeightDiagnostics(
                new Size((long) count, effective, Math.min(effective, weights.effectiveMembers())),
                new Mean(mean.value(), mean.standardError(decisions.occupied())),
                sum == 0 ? 0 : Math.max(largest, weights.largest()) / sum,
                count == 0 ? 0 : unsupported / count);
    }

    /**
     * The estimates.
     *
     * @param level of the confidence intervals, such as 0.95
     */
    PolicyEstimates estimates(double level) {
        GroupRatio logged = rewards.over(decisions);
        return new PolicyEstimates(
                estimate(logged, logged, level),
                estimate(weightedRewards.over(decisions), logged, level),
                estimate(weightedRewards.over(weights), logged, level),
                estimate(doublyRobust.over(decisions), logged, level));
    }

    private PolicyEstimate estimate(GroupRatio ratio, GroupRatio logged, double level) {
        return new PolicyEstimate(estimated(ratio, level), estimated(ratio.minus(logged), level));
    }

    private EstimatedValue estimated(GroupRatio ratio, double level) {
        double error = ratio.standardError(decisions.occupied());
        double reach = quantile((1 - level) / 2, ratio.degreesOfFreedom()) * error;
        return new EstimatedValue(ratio.value(), error, Interval.around(ratio.value(), reach));
    }

    /** The quantile of Student's distribution by Fisher's expansion (Abramowitz, Stegun, 26.7.5): within 1 % from 3 degrees on. */
    static double quantile(double tail, double degrees) {
        double z = Normal.exceededWith(tail);
        double square = z * z;
        double first = z * (square + 1) / 4;
        double second = z * ((5 * square + 16) * square + 3) / 96;
        double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
        return z + (first + (second + third / degrees) / degrees) / degrees;
    }
}
