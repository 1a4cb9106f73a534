package org.openpersonalization.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.score.quality.IsotonicCalibration;
import org.openpersonalization.score.quality.ScoreQuality;

/** A trained score. Immutable; a score allocates nothing. */
public final class ScoreModel {

    private final Origin origin;
    private final double intercept;
    private final double[] weights;
    private final IsotonicCalibration calibration;
    private final ScoreQuality quality;

    /**
     * The data from which a model was made.
     *
     * @param registryHash hash of the feature registry, 16 hexadecimal digits
     * @param from moment of the first row
     * @param heldOutFrom moment from which rows were held out for calibration
     * @param until moment of the last row
     * @param rows number of rows before the held-out ones
     * @param positives those of them whose goal was reached
     * @param penalty weight of the ridge penalty
     */
    public record Origin(
            String registryHash,
            Instant from,
            Instant heldOutFrom,
            Instant until,
            long rows,
            long positives,
            double penalty) {}

    /**
     * The part of one column in a score.
     *
     * @param column of the features
     * @param value weight times feature, in logarithms of the odds
     */
    public record Contribution(int column, double value) {}

    /**
     * The function of a model.
     *
     * @param intercept logarithm of the odds for features of 0
     * @param weights by column
     * @param calibration from logarithms of the odds to probabilities
     */
    public record Function(double intercept, double[] weights, IsotonicCalibration calibration) {

        public Function {
            boolean finite = Double.isFinite(intercept);
            for (double weight : weights) {
                finite &= Double.isFinite(weight);
            }
            if (!finite || weights.length > FeatureVector.MOST_COLUMNS) {
                throw new IllegalArgumentException("A score has a finite weight for each of at most "
                        + FeatureVector.MOST_COLUMNS + " columns [columns=" + weights.length + "]");
            }
            weights = weights.clone();
        }
    }

    /** A model. */
    public ScoreModel(Origin origin, Function function, ScoreQuality quality) {
        this.origin = origin;
        this.intercept = function.intercept;
        this.weights = function.weights;
        this.calibration = function.calibration;
        this.quality = quality;
    }

    public Origin origin() {
        return origin;
    }

    /** The quality on the held-out rows. */
    public ScoreQuality quality() {
        return quality;
    }

    /** The number of columns of the features. */
    public int dimension() {
        return weights.length;
    }

    /** The weight of a column. */
    public double weight(int column) {
        return weights[column];
    }

    double intercept() {
        return intercept;
    }

    IsotonicCalibration calibration() {
        return calibration;
    }

    /**
     * Whether the model reads features of this registry. Others are refused before they are scored.
     *
     * @param registryHash of the registry in force
     */
    public boolean reads(String registryHash) {
        return origin.registryHash.equals(registryHash);
    }

    /**
     * The calibrated probability that the visitor with these features reaches the goal.
     *
     * @throws IllegalArgumentException for features with another number of columns
     */
    public double score(FeatureVector features) {
        requireColumns(features);
        return calibration.probability(intercept + features.dot(weights));
    }

    private void requireColumns(FeatureVector features) {
        if (features.dimension() != weights.length) {
            throw new IllegalArgumentException("The features come from another registry than the model's [columns="
                    + features.dimension() + ", expected=" + weights.length + "]");
        }
    }

    /**
     * The columns with the largest part in a score, largest magnitude first.
     *
     * @param most so many at most; columns without a part are left out
     * @throws IllegalArgumentException for features with another number of columns
     */
    public List<Contribution> contributions(FeatureVector features, int most) {
        requireColumns(features);
        List<Contribution> all = new ArrayList<>();
        for (int entry = 0; entry < features.size(); entry++) {
            double value = weights[features.column(entry)] * features.value(entry);
            if (value != 0) {
                all.add(new Contribution(features.column(entry), value));
            }
        }
        all.sort(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.value))
                .thenComparingInt(Contribution::column));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
