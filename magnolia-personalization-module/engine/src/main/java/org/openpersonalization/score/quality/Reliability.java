package org.openpersonalization.score.quality;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The agreement of predicted probabilities with outcomes.
 *
 * @param bins of nearly the same number of rows each, by ascending prediction
 * @param error expected calibration error (ECE): the mean distance of prediction and outcome over the bins, weighted by rows
 * @param errorByChance the calibration error to expect of right predictions
 * @param pValue of right predictions, by the test of Hosmer and Lemeshow
 */
public record Reliability(List<ReliabilityBin> bins, double error, double errorByChance, double pValue) {

    static final int BINS = 10;
    private static final double CERTAIN = 0.001;
    private static final double MATERIAL = 0.1;
    private static final double MEAN_OF_NORMAL = Math.sqrt(2 / Math.PI);

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * The reliability of predictions.
     *
     * @param noise variance by chance as a multiple of that of the outcomes: 1 for given predictions, 2 for predictions that were
     * estimated from as many rows
     */
    static Reliability of(RankedLabels predictions, double noise) {
        List<ReliabilityBin> bins = bins(predictions);
        double error = 0;
        double byChance = 0;
        double statistic = 0;
        for (ReliabilityBin bin : bins) {
            double share = (double) bin.rows() / predictions.size();
            double distance = Math.abs(bin.observed() - bin.predicted());
            error += share * distance;
            double chance = bin.chance() * Math.sqrt(noise);
            byChance += share * MEAN_OF_NORMAL * chance;
            statistic += chance == 0 ? 0 : distance * distance / (chance * chance);
        }
        double pValue = bins.isEmpty() ? 1 : RegularizedGamma.Q.value(bins.size() / 2.0, statistic / 2);
        return new Reliability(bins, error, byChance, pValue);
    }

    /** A bin ends with the row that makes it a tenth of all; rows with equal predictions are in the same one. */
    private static List<ReliabilityBin> bins(RankedLabels predictions) {
        List<ReliabilityBin> bins = new ArrayList<>();
        RankedLabels.Walk walk = predictions.new Walk();
        long left = predictions.size();
        long rows = 0;
        long positives = 0;
        double sum = 0;
        while (walk.next()) {
            int count = walk.positives + walk.negatives;
            rows += count;
            left -= count;
            positives += walk.positives;
            sum += count * walk.score;
            if (rows * BINS >= predictions.size() || left == 0) {
                bins.add(new ReliabilityBin(rows, positives, sum / rows));
                rows = 0;
                positives = 0;
                sum = 0;
            }
        }
        return bins;
    }

    /**
     * Whether the predictions can be read as probabilities: no deviation is certain, or it is below a tenth of the share of positive
     * rows.
     */
    public boolean isCalibrated() {
        double rows = bins.stream().mapToLong(ReliabilityBin::rows).sum();
        double positives = bins.stream().mapToLong(ReliabilityBin::positives).sum();
        return pValue >= CERTAIN || error <= MATERIAL * positives / rows;
    }
}
