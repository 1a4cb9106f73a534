package org.openpersonalization.learning.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Regressions for the arms of an optimization, shrunk to each other: one fit of all data, and one for each arm whose prior is centred at
 * it. How far arms may differ is chosen from a grid by the evidence of the data (empirical Bayes; MacKay, Neural Computation 1992). Given
 * the centre, the arms' beliefs are independent.
 */
public final class ArmRegressions {

    /** Deviations of an arm's weights from those of all arms: in a logistic model, in logits per unit of a scaled column. */
    private static final double[] DEVIATIONS = {0.05, 0.15, 0.5};

    /** An arm's bias deviates by at least this, so that no arm is given up by the evidence of a few visitors. */
    private static final double LEAST_BIAS_DEVIATION = 0.3;

    private static final double CENTRE_DEVIATION = 1;
    private static final double LEAST_VARIANCE = 1e-12;

    /** Minus the log-likelihood of successes and failures. */
    private record Logits() implements RegressionFit.Loss {

        @Override
        public double value(double score, double weight, double outcome) {
            return weight * softplus(score) - outcome * score;
        }

        @Override
        public double slope(double score, double weight, double outcome) {
            return weight * logistic(score) - outcome;
        }

        @Override
        public double curvature(double score, double weight) {
            double probability = logistic(score);
            return weight * probability * (1 - probability);
        }
    }

    /** Squares in units of the noise's variance. */
    private record Squares(double variance) implements RegressionFit.Loss {

        @Override
        public double value(double score, double weight, double outcome) {
            return (weight * score / 2 - outcome) * score / variance;
        }

        @Override
        public double slope(double score, double weight, double outcome) {
            return (weight * score - outcome) / variance;
        }

        @Override
        public double curvature(double score, double weight) {
            return weight / variance;
        }
    }

    private ArmRegressions() {}

    /** The logistic function {@code 1 / (1 + e^−z)}. */
    public static double logistic(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : 1 - 1 / (1 + StrictMath.exp(z));
    }

    /** {@code ln(1 + e^z)}, without overflow. */
    private static double softplus(double z) {
        return Math.max(0, z) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    /**
     * Bayesian logistic regressions. Outcomes are 0 or 1, or between.
     *
     * @param arms the data of each arm, of one dimension
     * @return the belief of each arm about the weights of its score in logits
     */
    public static List<GaussianBelief> logistic(List<WeightedRows> arms) {
        double weight = arms.stream().mapToDouble(WeightedRows::weight).sum();
        double outcome = arms.stream().mapToDouble(WeightedRows::outcome).sum();
        double rate = (outcome + 1) / (weight + 20);
        return beliefs(arms, new Logits(), StrictMath.log(rate / (1 - rate)), 1);
    }

    /**
     * Bayesian linear regressions with normal noise, whose variance is that of the residuals of all data.
     *
     * @param arms the data of each arm, of one dimension
     * @return the belief of each arm about the weights of its score in units of the outcome
     */
    public static List<GaussianBelief> linear(List<WeightedRows> arms) {
        double weight = arms.stream().mapToDouble(WeightedRows::weight).sum();
        if (!(weight > 0)) {
            return beliefs(arms, new Squares(1), 0, 1);
        }
        double mean = arms.stream().mapToDouble(WeightedRows::outcome).sum() / weight;
        double square = arms.stream().mapToDouble(WeightedRows::squared).sum() / weight;
        double unit = Math.sqrt(Math.max(LEAST_VARIANCE, square - mean * mean));
        return beliefs(arms.stream().map(each -> inUnits(each, unit)).toList(), new Squares(1), mean / unit, unit);
    }

    private static WeightedRows inUnits(WeightedRows rows, double unit) {
        WeightedRows scaled = new WeightedRows(rows.columns());
        for (int row = 0; row < rows.size(); row++) {
            scaled.add(rows.vector(row), rows.outcome(row) / rows.weight(row) / unit, rows.weight(row));
        }
        return scaled;
    }

    private static List<GaussianBelief> beliefs(
            List<WeightedRows> arms, RegressionFit.Loss loss, double bias, double unit) {
        WeightedRows all = together(arms);
        double[] scales = all.scales();
        double[] centre = new double[scales.length];
        centre[0] = bias;
        centre = RegressionFit.of(all, loss, new WeightPrior(centre, CENTRE_DEVIATION, CENTRE_DEVIATION), scales)
                .weights();
        List<RegressionFit.Result> best = List.of();
        double highest = Double.NEGATIVE_INFINITY;
        for (double deviation : DEVIATIONS) {
            WeightPrior prior = new WeightPrior(centre, Math.max(LEAST_BIAS_DEVIATION, deviation), deviation);
            List<RegressionFit.Result> fits = new ArrayList<>();
            for (WeightedRows arm : arms) {
                fits.add(RegressionFit.of(arm, loss, prior, scales));
            }
            double evidence =
                    fits.stream().mapToDouble(RegressionFit.Result::logEvidence).sum();
            if (evidence >= highest) {
                highest = evidence;
                best = fits;
            }
        }
        return best.stream().map(fit -> fit.belief(scales, unit)).toList();
    }

    private static WeightedRows together(List<WeightedRows> arms) {
        WeightedRows all = new WeightedRows(arms.get(0).columns());
        for (WeightedRows arm : arms) {
            for (int row = 0; row < arm.size(); row++) {
                all.add(arm.vector(row), arm.outcome(row) / arm.weight(row), arm.weight(row));
            }
        }
        return all;
    }
}
