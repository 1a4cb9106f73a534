package org.openpersonalization.learning;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.gamma.LogBeta;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.feature.ColumnRange;
import org.openpersonalization.statistics.distribution.Beta;

/**
 * Trains model A: the prior of an arm's rate in a segment is {@value #PRIOR_VISITS} visits at the arm's rate in all segments, which is
 * shrunk by {@value #POOLED_VISITS} visits to the rate of all arms (empirical Bayes). Of several ways to segment, the one with the highest
 * evidence is taken: the probability of the data by beta-binomial distributions.
 */
final class SegmentRates {

    private static final double PRIOR_VISITS = 50;
    private static final double POOLED_VISITS = 20;
    private static final double LEAST = 1e-3;

    private final WeightedLog log;
    private final double[] pooled;

    private SegmentRates(WeightedLog log) {
        this.log = log;
        double[][] all = log.sums(null);
        this.pooled = pooled(all[0]);
    }

    static BetaPolicy policy(WeightedLog log, List<ColumnRange> ranges) {
        SegmentRates rates = new SegmentRates(log);
        ColumnRange best = null;
        double highest = rates.evidence(null);
        for (ColumnRange range : ranges) {
            double evidence = rates.evidence(range);
            if (evidence > highest) {
                highest = evidence;
                best = range;
            }
        }
        return new BetaPolicy(log.columns(), Optional.ofNullable(best), rates.beliefs(best));
    }

    /** The rate of each arm. Sums hold, for each arm, successes and trials. */
    private static double[] pooled(double[] sums) {
        double successes = 0;
        double trials = 0;
        for (int arm = 0; arm < sums.length / 2; arm++) {
            successes += sums[2 * arm];
            trials += sums[2 * arm + 1];
        }
        double base = (successes + 1) / (trials + POOLED_VISITS);
        double[] rates = new double[sums.length / 2];
        for (int arm = 0; arm < rates.length; arm++) {
            double rate = (sums[2 * arm] + POOLED_VISITS * base) / (sums[2 * arm + 1] + POOLED_VISITS);
            rates[arm] = Math.max(LEAST / PRIOR_VISITS, Math.min(1 - LEAST / PRIOR_VISITS, rate));
        }
        return rates;
    }

    private double evidence(@Nullable ColumnRange range) {
        double evidence = 0;
        for (double[] segment : log.sums(range)) {
            for (int arm = 0; arm < pooled.length; arm++) {
                double a = PRIOR_VISITS * pooled[arm];
                double b = PRIOR_VISITS - a;
                double failures = segment[2 * arm + 1] - segment[2 * arm];
                evidence += LogBeta.value(a + segment[2 * arm], b + failures) - LogBeta.value(a, b);
            }
        }
        return evidence;
    }

    private Beta[][] beliefs(@Nullable ColumnRange range) {
        double[][] sums = log.sums(range);
        Beta[][] beliefs = new Beta[sums.length][pooled.length];
        for (int segment = 0; segment < sums.length; segment++) {
            for (int arm = 0; arm < pooled.length; arm++) {
                double prior = PRIOR_VISITS * pooled[arm];
                double successes = sums[segment][2 * arm];
                double failures = sums[segment][2 * arm + 1] - successes;
                beliefs[segment][arm] = new Beta(prior + successes, PRIOR_VISITS - prior + failures);
            }
        }
        return beliefs;
    }
}
