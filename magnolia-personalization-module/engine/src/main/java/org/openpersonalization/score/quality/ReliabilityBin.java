package org.openpersonalization.score.quality;

/**
 * Rows with similar predicted probabilities: a point of the reliability plot.
 *
 * @param rows number of rows
 * @param positives rows whose goal was reached
 * @param predicted mean predicted probability
 */
public record ReliabilityBin(long rows, long positives, double predicted) {

    /** The share of rows whose goal was reached. */
    public double observed() {
        return rows == 0 ? 0 : (double) positives / rows;
    }

    /** Standard deviation of the observed share if the prediction is right. */
    double chance() {
        return Math.sqrt(predicted * (1 - predicted) / rows);
    }
}
