package org.openpersonalization.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.evaluation.RewardedDecision.Context;
import org.openpersonalization.evaluation.result.EvaluationRefusal;
import org.openpersonalization.message.Message;

/** Checks the rows of a log and counts those that no estimator can use. */
final class LogCheck {

    /** Logs round their propensities. */
    private static final double TOLERANCE = 1e-3;

    /** Below this a propensity is a rounded 0; weights stay below 1e9. */
    static final double SMALLEST = 1e-9;

    private final Map<EvaluationRefusal, long[]> faults = new EnumMap<>(EvaluationRefusal.class);
    private @Nullable Context first;
    private long rows;

    /** Whether a row can be used. */
    boolean accepts(RewardedDecision row) {
        rows++;
        if (first == null) {
            first = row.context();
        }
        Optional<EvaluationRefusal> fault = fault(row, first);
        fault.ifPresent(code -> count(code, rows));
        return fault.isEmpty();
    }

    /** Whether the probabilities of a policy for a row are a distribution. */
    boolean accepts(double[] probabilities, RewardedDecision row, long number) {
        if (probabilities.length == row.choice().arms().size() && isDistribution(probabilities)) {
            return true;
        }
        count(EvaluationRefusal.NO_POLICY, number);
        return false;
    }

    private static Optional<EvaluationRefusal> fault(RewardedDecision row, Context first) {
        if (!isDistribution(row.choice())) {
            return Optional.of(EvaluationRefusal.NO_DISTRIBUTION);
        }
        if (row.choice().propensity() < SMALLEST) {
            return Optional.of(EvaluationRefusal.NO_PROPENSITY);
        }
        if (!Double.isFinite(row.reward())) {
            return Optional.of(EvaluationRefusal.NO_REWARD);
        }
        Context context = row.context();
        boolean same = context.registryHash().equals(first.registryHash())
                && context.features().dimension() == first.features().dimension();
        return same ? Optional.empty() : Optional.of(EvaluationRefusal.MIXED_REGISTRIES);
    }

    /** The known propensities are 0 or more and together 1; at most 1 where some are unknown. */
    private static boolean isDistribution(LoggedChoice choice) {
        double sum = 0;
        boolean complete = true;
        for (int arm = 0; arm < choice.arms().size(); arm++) {
            double propensity = choice.propensity(arm);
            complete &= !Double.isNaN(propensity);
            if (propensity < 0) {
                return false;
            }
            sum += Double.isNaN(propensity) ? 0 : propensity;
        }
        return !Double.isNaN(choice.propensity()) && sum <= 1 + TOLERANCE && (!complete || sum >= 1 - TOLERANCE);
    }

    private static boolean isDistribution(double[] probabilities) {
        double sum = 0;
        for (double each : probabilities) {
            if (!(each >= 0)) {
                return false;
            }
            sum += each;
        }
        return Math.abs(sum - 1) <= TOLERANCE;
    }

    private void count(EvaluationRefusal code, long number) {
        faults.computeIfAbsent(code, unused -> new long[] {0, number})[0]++;
    }

    /** The number of rows so far. */
    long rows() {
        return rows;
    }

    /** The faults found so far, with the number of rows and the first of them. */
    List<Message> refusals() {
        return faults.entrySet().stream()
                .map(fault -> Message.of(fault.getKey())
                        .count("rows", fault.getValue()[0])
                        .count("first", fault.getValue()[1]))
                .toList();
    }
}
