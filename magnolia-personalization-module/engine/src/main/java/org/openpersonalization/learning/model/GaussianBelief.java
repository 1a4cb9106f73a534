package org.openpersonalization.learning.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.feature.FeatureVector;

/**
 * A normal belief about the weights of a linear score {@code w₀ + wᵀx}: a mean for each weight, the bias first, and their full
 * covariance. Immutable.
 */
public final class GaussianBelief {

    private final double[] mean;
    private final double[] covariance;

    /**
     * A belief.
     *
     * @param mean of the bias and of the weight of each column
     * @param covariance symmetric, by rows; as many rows as means
     * @throws IllegalArgumentException for other sizes, or numbers that are not finite
     */
    public GaussianBelief(double[] mean, double[] covariance) {
        if (mean.length == 0 || covariance.length != mean.length * mean.length) {
            throw new IllegalArgumentException("A belief has a bias, and a covariance of each pair of weights [weights="
                    + mean.length + ", covariances=" + covariance.length + "]");
        }
        requireFinite(mean);
        requireFinite(covariance);
        this.mean = mean.clone();
        this.covariance = covariance.clone();
    }

    private static void requireFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("A belief consists of finite numbers [" + number + "]");
            }
        }
    }

    /** The number of columns of the vectors that it scores. */
    public int columns() {
        return mean.length - 1;
    }

    /** The mean of the bias and of each weight. */
    public double[] means() {
        return mean.clone();
    }

    /** The covariance of each pair of weights, by rows. */
    public double[] covariances() {
        return covariance.clone();
    }

    /** The mean of the score of a vector. */
    public double mean(FeatureVector features) {
        double sum = mean[0];
        for (int entry = 0; entry < features.size(); entry++) {
            sum += mean[1 + features.column(entry)] * features.value(entry);
        }
        return sum;
    }

    /** The variance of the score of a vector; 0 or more. The cost grows with the square of the entries that are not 0. */
    public double variance(FeatureVector features) {
        int size = mean.length;
        double sum = covariance[0];
        for (int entry = 0; entry < features.size(); entry++) {
            int row = (1 + features.column(entry)) * size;
            double value = features.value(entry);
            double inner = covariance[row];
            for (int other = 0; other < entry; other++) {
                inner += covariance[row + 1 + features.column(other)] * features.value(other);
            }
            sum += value * (2 * inner + covariance[row + 1 + features.column(entry)] * value);
        }
        return Math.max(0, sum);
    }

    /** The contribution of each column to the mean of the score: weight times value. */
    public double[] contributions(FeatureVector features) {
        double[] contributions = new double[columns()];
        for (int entry = 0; entry < features.size(); entry++) {
            int column = features.column(entry);
            contributions[column] = mean[1 + column] * features.value(entry);
        }
        return contributions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GaussianBelief belief
                && Arrays.equals(mean, belief.mean)
                && Arrays.equals(covariance, belief.covariance);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean) * 31 + Arrays.hashCode(covariance);
    }
}
