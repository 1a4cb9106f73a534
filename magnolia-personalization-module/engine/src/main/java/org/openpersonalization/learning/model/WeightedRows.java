package org.openpersonalization.learning.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.feature.FeatureVector;

/**
 * Data of a regression: equal vectors are one row with the sums of their weights, outcomes and squared outcomes. Rows stand in order of
 * first occurrence, so equal data in equal order give equal sums, bit for bit.
 */
public final class WeightedRows {

    private final int columns;
    private final Map<FeatureVector, double[]> sums = new LinkedHashMap<>();
    private final List<FeatureVector> vectors = new ArrayList<>();
    private final List<double[]> totals = new ArrayList<>();

    /**
     * No data yet.
     *
     * @param columns dimension of the vectors
     */
    public WeightedRows(int columns) {
        this.columns = columns;
    }

    /**
     * Adds an outcome.
     *
     * @param weight above 0
     * @throws IllegalArgumentException for a vector of another dimension, or an outcome or weight that is not finite
     */
    public void add(FeatureVector features, double outcome, double weight) {
        if (features.dimension() != columns
                || !Double.isFinite(outcome)
                || !(weight > 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "A row has a vector of the model's dimension, a finite outcome and a weight"
                            + " above 0 [dimension=" + features.dimension() + ", expected=" + columns + ", outcome="
                            + outcome
                            + ", weight=" + weight + "]");
        }
        double[] total = sums.computeIfAbsent(features, this::added);
        total[0] += weight;
        total[1] += weight * outcome;
        total[2] += weight * outcome * outcome;
    }

    private double[] added(FeatureVector features) {
        double[] total = new double[3];
        vectors.add(features);
        totals.add(total);
        return total;
    }

    /** The number of different vectors. */
    public int size() {
        return vectors.size();
    }

    int columns() {
        return columns;
    }

    FeatureVector vector(int row) {
        return vectors.get(row);
    }

    double weight(int row) {
        return totals.get(row)[0];
    }

    double outcome(int row) {
        return totals.get(row)[1];
    }

    /** The sum of weights. */
    public double weight() {
        return sum(0);
    }

    /** The weighted sum of outcomes. */
    public double outcome() {
        return sum(1);
    }

    double squared() {
        return sum(2);
    }

    private double sum(int kind) {
        double sum = 0;
        for (double[] total : totals) {
            sum += total[kind];
        }
        return sum;
    }

    /** Root mean square of each column among rows that have it, the bias first; 1 for a column that no row has. */
    double[] scales() {
        double[] squares = new double[columns + 1];
        double[] weights = new double[columns + 1];
        for (int row = 0; row < vectors.size(); row++) {
            FeatureVector vector = vectors.get(row);
            for (int entry = 0; entry < vector.size(); entry++) {
                int column = 1 + vector.column(entry);
                squares[column] += weight(row) * vector.value(entry) * vector.value(entry);
                weights[column] += weight(row);
            }
        }
        double[] scales = new double[columns + 1];
        for (int column = 0; column <= columns; column++) {
            scales[column] = weights[column] > 0 ? Math.sqrt(squares[column] / weights[column]) : 1;
        }
        return scales;
    }
}
