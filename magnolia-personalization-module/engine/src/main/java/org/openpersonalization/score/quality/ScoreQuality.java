package org.openpersonalization.score.quality;

/**
 * The quality of a score on rows that it was not trained on.
 *
 * @param sample the rows
 * @param auc the probability that a visitor who reaches the goal has a higher score than one who does not; 0.5 is chance
 * @param losses the losses of the calibrated probabilities
 * @param reliability of the calibrated probabilities
 */
public record ScoreQuality(Sample sample, double auc, Losses losses, Reliability reliability) {

    /** The calibration is as uncertain as its measurement. */
    private static final double NOISE = 2;

    /**
     * Rows of a measurement.
     *
     * @param rows all rows
     * @param positives those whose goal was reached
     */
    public record Sample(long rows, long positives) {

        /** The share of rows whose goal was reached. */
        public double baseRate() {
            return rows == 0 ? 0 : (double) positives / rows;
        }
    }

    /**
     * Mean losses of a row.
     *
     * @param logLoss {@code -log} of the probability of the outcome
     * @param baseLogLoss the same for the base rate as the only prediction
     * @param brier squared distance of probability and outcome
     */
    public record Losses(double logLoss, double baseLogLoss, double brier) {}

    /**
     * The quality of predictions.
     *
     * @param auc of the score before calibration
     * @param predictions calibrated probabilities; the calibration comes from as many other rows
     */
    public static ScoreQuality of(double auc, RankedLabels predictions) {
        Sample sample = new Sample(predictions.size(), predictions.positives().length);
        double logLoss = 0;
        double brier = 0;
        for (double probability : predictions.positives()) {
            logLoss -= Math.log(probability);
            brier += (1 - probability) * (1 - probability);
        }
        for (double probability : predictions.negatives()) {
            logLoss -= Math.log1p(-probability);
            brier += probability * probability;
        }
        double rows = Math.max(1, sample.rows);
        return new ScoreQuality(
                sample,
                auc,
                new Losses(logLoss / rows, entropy(sample.baseRate()), brier / rows),
                Reliability.of(predictions, NOISE));
    }

    private static double entropy(double rate) {
        return rate <= 0 || rate >= 1 ? 0 : -rate * Math.log(rate) - (1 - rate) * Math.log1p(-rate);
    }
}
