package org.openpersonalization.learning.model;

import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.statistics.linear.CholeskyFactor;
import org.openpersonalization.statistics.linear.SymmetricMatrix;

/**
 * Fits a regression by Newton's method to the mode of its posterior, with the curvature there as precision (Laplace; Chapelle, Li,
 * NIPS 2011, algorithm 3, with the full covariance instead of its diagonal). Steps are halved until the objective does not grow, so the
 * fit converges for separable data too: the prior bounds the weights.
 */
final class RegressionFit {

    /** The loss of a row as a function of its score. */
    interface Loss {

        /** The loss of a row: minus its log-likelihood. */
        double value(double score, double weight, double outcome);

        /** The slope of the loss. */
        double slope(double score, double weight, double outcome);

        /** The curvature of the loss, 0 or more. */
        double curvature(double score, double weight);
    }

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 40;
    private static final double CONVERGED = 1e-9;

    private final WeightedRows rows;
    private final Loss loss;
    private final WeightPrior prior;
    private final double[] scales;
    private final int size;
    private double[] weights;
    private final double[] gradient;
    private SymmetricMatrix hessian;
    private final int[] columns;
    private final double[] values;

    private RegressionFit(WeightedRows rows, Loss loss, WeightPrior prior, double[] scales) {
        this.rows = rows;
        this.loss = loss;
        this.prior = prior;
        this.scales = scales;
        this.size = rows.columns() + 1;
        this.weights = prior.mean().clone();
        this.gradient = new double[size];
        this.hessian = new SymmetricMatrix(size);
        this.columns = new int[size];
        this.values = new double[size];
    }

    /**
     * The result of a fit.
     *
     * @param weights the mode, of columns divided by their scales
     * @param precision of the weights at the mode
     * @param logEvidence the logarithm of the probability of the data under the prior, by Laplace's approximation
     */
    record Result(double[] weights, CholeskyFactor precision, double logEvidence) {

        /** The belief about weights of columns as they are. */
        GaussianBelief belief(double[] scales, double unit) {
            double[] covariance = precision.inverse();
            double[] mean = new double[weights.length];
            for (int row = 0; row < mean.length; row++) {
                mean[row] = weights[row] * unit / scales[row];
                for (int column = 0; column < mean.length; column++) {
                    covariance[row * mean.length + column] *= unit * unit / (scales[row] * scales[column]);
                }
            }
            return new GaussianBelief(mean, covariance);
        }
    }

    static Result of(WeightedRows rows, Loss loss, WeightPrior prior, double[] scales) {
        return new RegressionFit(rows, loss, prior, scales).fitted();
    }

    private Result fitted() {
        double objective = objective(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            expand();
            double[] move = factored().solve(gradient);
            double[] next = weights;
            double lower = objective;
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
                double[] tried = moved(move, length);
                double there = objective(tried);
                if (there <= objective) {
                    next = tried;
                    lower = there;
                    break;
                }
            }
            boolean isThere = largest(move) * length < CONVERGED || next == weights;
            weights = next;
            objective = lower;
            if (isThere) {
                break;
            }
        }
        expand();
        CholeskyFactor precision = factored();
        double evidence = -objective + (prior.logDeterminant() - precision.logDeterminant()) / 2;
        return new Result(weights, precision, evidence);
    }

    private CholeskyFactor factored() {
        return hessian.factor()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The curvature of the fit is not positive definite [columns=" + rows.columns() + "]"));
    }

    private double[] moved(double[] move, double length) {
        double[] moved = weights.clone();
        for (int weight = 0; weight < size; weight++) {
            moved[weight] -= length * move[weight];
        }
        return moved;
    }

    private static double largest(double[] move) {
        double largest = 0;
        for (double each : move) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    private double score(FeatureVector vector, double[] by) {
        double score = by[0];
        for (int entry = 0; entry < vector.size(); entry++) {
            int column = 1 + vector.column(entry);
            score += by[column] * vector.value(entry) / scales[column];
        }
        return score;
    }

    private double objective(double[] at) {
        double sum = prior.penalty(at);
        for (int row = 0; row < rows.size(); row++) {
            sum += loss.value(score(rows.vector(row), at), rows.weight(row), rows.outcome(row));
        }
        return sum;
    }

    /** Gradient and curvature at the weights. */
    private void expand() {
        hessian = new SymmetricMatrix(size);
        for (int weight = 0; weight < size; weight++) {
            gradient[weight] = (weights[weight] - prior.mean()[weight]) * prior.precision(weight);
            hessian.add(weight, weight, prior.precision(weight));
        }
        columns[0] = 0;
        values[0] = 1;
        for (int row = 0; row < rows.size(); row++) {
            expand(rows.vector(row), rows.weight(row), rows.outcome(row));
        }
    }

    private void expand(FeatureVector vector, double weight, double outcome) {
        int entries = 1 + vector.size();
        for (int entry = 1; entry < entries; entry++) {
            columns[entry] = 1 + vector.column(entry - 1);
            values[entry] = vector.value(entry - 1) / scales[columns[entry]];
        }
        double score = score(vector, weights);
        double slope = loss.slope(score, weight, outcome);
        double curvature = loss.curvature(score, weight);
        for (int entry = 0; entry < entries; entry++) {
            gradient[columns[entry]] += slope * values[entry];
        }
        hessian.addOuter(columns, values, entries, curvature);
    }
}
