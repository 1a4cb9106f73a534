package org.openpersonalization.score.training;

/**
 * A linear function of the features: the logarithm of the odds.
 *
 * @param intercept its value for features of 0
 * @param weights by column
 */
record LinearScore(double intercept, double[] weights) {

    /** The mean of {@code -log p} over the labels of a period, each as the score estimates its probability. */
    double logLoss(Period period) {
        double sum = 0;
        long rows = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                if (period.holds(block, row)) {
                    double logit = intercept + block.dot(row, weights);
                    sum += softPlus(block.reached[row] ? -logit : logit);
                    rows++;
                }
            }
        }
        return rows == 0 ? 0 : sum / rows;
    }

    /** {@code log(1 + exp(x))} without overflow. */
    static double softPlus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
