package org.openpersonalization.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openpersonalization.experiment.bucket.BucketRange;

/**
 * Shares of visitors for the variations. As the specification demands, unusable values are corrected: a coverage
 * outside 0 to 1 counts as the nearer of the two, and weights whose number differs from that of the variations, or
 * whose sum is below 0.99 or above 1.01, count as equal. An editor for weights must reject such weights before.
 *
 * @param coverage share of visitors who take part, 0 to 1
 * @param weights each variation's share of those who take part, in order; empty for equal ones
 */
public record Split(double coverage, List<Double> weights) {

    private static final double LEAST_SUM = 0.99;
    private static final double GREATEST_SUM = 1.01;

    public Split {
        weights = List.copyOf(weights);
        if (Double.isNaN(coverage) || !weights.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Coverage and weights are numbers from 0 to 1 [coverage=" + coverage
                    + ", weights=" + weights + "]");
        }
    }

    /** All visitors, in equal shares. */
    public static Split even() {
        return new Split(1, List.of());
    }

    /** As many equal shares; empty for fewer than one. */
    public static List<Double> equalWeights(int variations) {
        return variations < 1 ? List.of() : Collections.nCopies(variations, 1.0 / variations);
    }

    /**
     * One range for each variation. A range starts at its start of full coverage, so that a higher coverage adds
     * visitors and moves none from one variation to another.
     */
    public List<BucketRange> ranges(int variations) {
        double share = Math.max(0, Math.min(1, coverage));
        List<BucketRange> ranges = new ArrayList<>();
        double start = 0;
        for (double weight : usableWeights(variations)) {
            ranges.add(new BucketRange(start, start + share * weight));
            start += weight;
        }
        return List.copyOf(ranges);
    }

    private List<Double> usableWeights(int variations) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        boolean usable = weights.size() == variations && sum >= LEAST_SUM && sum <= GREATEST_SUM;
        return usable ? weights : equalWeights(variations);
    }
}
