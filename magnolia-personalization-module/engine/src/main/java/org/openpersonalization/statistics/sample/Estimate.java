package org.openpersonalization.statistics.sample;

/**
 * An estimated value.
 *
 * @param value in the goal's unit
 * @param variance of the estimate, in the square of that unit: the variance between visitors divided by their number
 * @param visitors how many are behind it
 */
public record Estimate(double value, double variance, long visitors) {

    public Estimate {
        if (!(Double.isFinite(value) && Double.isFinite(variance) && variance >= 0 && visitors >= 0)) {
            throw new IllegalArgumentException("An estimate needs a finite value and a variance of 0 or more [value="
                    + value + ", variance=" + variance + ", visitors=" + visitors + "]");
        }
    }

    /** Root of the variance. */
    public double standardError() {
        return Math.sqrt(variance);
    }
}
