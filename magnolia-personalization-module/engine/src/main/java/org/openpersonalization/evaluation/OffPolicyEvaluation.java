package org.openpersonalization.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openpersonalization.evaluation.result.PolicyEvaluation;
import org.openpersonalization.evaluation.result.WeightDiagnostics;
import org.openpersonalization.message.Message;

/**
 * Estimates the value of a policy from logged decisions of another policy, by inverse propensity weights (Horvitz, Thompson), by
 * self-normalized ones (Swaminathan, Joachims, NeurIPS 2015), and doubly robust with a cross-fitted model of the rewards (Dudík,
 * Langford, Li, ICML 2011; Chernozhukov and others, Econometrics Journal 2018).
 *
 * <p>The log is read twice and never kept: once for the sums of the reward models, once for the estimates. Memory depends on the number
 * of arms and features alone. Folds are groups of visitors by hash, so the same log always has the same result. Standard errors allow
 * any dependence between the decisions of a visitor.
 */
public final class OffPolicyEvaluation {

    private static final int FEWEST_FOLDS = 2;
    private static final int MOST_FOLDS = 20;
    private static final double USUAL_LEVEL = 0.95;

    private final int folds;
    private final double level;

    /** With 2 folds and intervals of 0.95. */
    public OffPolicyEvaluation() {
        this(FEWEST_FOLDS, USUAL_LEVEL);
    }

    /**
     * An evaluation.
     *
     * @param folds 2 to 20 parts; the rewards of each are predicted by a model of the others
     * @param level of the confidence intervals, between 0 and 1
     */
    public OffPolicyEvaluation(int folds, double level) {
        if (folds < FEWEST_FOLDS || folds > MOST_FOLDS || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("An evaluation has 2 to 20 folds and a level between 0 and 1 [folds="
                    + folds + ", level=" + level + "]");
        }
        this.folds = folds;
        this.level = level;
    }

    /**
     * Evaluates a policy. A log from which no honest number follows is refused.
     *
     * @param log the decisions, in any order; returns the same rows each time it is iterated
     */
    public PolicyEvaluation evaluate(Iterable<RewardedDecision> log, TargetPolicy policy) {
        LogCheck check = new LogCheck();
        List<RewardModel> models = models(log, check);
        if (!check.refusals().isEmpty()) {
            return PolicyEvaluation.refused(WeightDiagnostics.none(check.rows()), check.refusals());
        }
        PolicySums sums = sums(log, policy, check, models);
        if (!check.refusals().isEmpty()) {
            return PolicyEvaluation.refused(WeightDiagnostics.none(check.rows()), check.refusals());
        }
        WeightDiagnostics weights = sums.diagnostics();
        List<Message> refusals = weights.refusals();
        return refusals.isEmpty()
                ? new PolicyEvaluation(weights, refusals, Optional.of(sums.estimates(level)))
                : PolicyEvaluation.refused(weights, refusals);
    }

    /** The model of the rewards for each fold; none when the log is empty. */
    private List<RewardModel> models(Iterable<RewardedDecision> log, LogCheck check) {
        List<RewardSums> sums = new ArrayList<>(1);
        for (RewardedDecision row : log) {
            if (check.accepts(row)) {
                if (sums.isEmpty()) {
                    sums.add(new RewardSums(folds, row.context().features().dimension()));
                }
                sums.get(0).add(fold(row), row);
            }
        }
        return sums.stream()
                .flatMap(each -> IntStream.range(0, folds).mapToObj(each::without))
                .toList();
    }

    private PolicySums sums(
            Iterable<RewardedDecision> log, TargetPolicy policy, LogCheck check, List<RewardModel> models) {
        PolicySums sums = new PolicySums();
        long number = 0;
        for (RewardedDecision row : log) {
            number++;
            double[] probabilities =
                    policy.probabilities(row.context(), row.choice().arms());
            if (check.accepts(probabilities, row, number)) {
                sums.add(row, probabilities, models.get(fold(row)));
            }
        }
        return sums;
    }

    private int fold(RewardedDecision row) {
        return VisitorGroups.of(row.context().visitor()) % folds;
    }
}
