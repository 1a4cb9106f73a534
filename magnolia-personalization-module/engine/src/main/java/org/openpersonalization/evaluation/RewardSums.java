package org.openpersonalization.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.statistics.linear.SymmetricMatrix;

/**
 * The sums from which the linear models of the rewards follow, by fold and arm. Memory is bounded: once the matrices have
 * {@value #MOST_NUMBERS} numbers, further arms are predicted by their mean reward.
 */
final class RewardSums {

    private static final long MOST_NUMBERS = 16_000_000;

    private final Map<String, ArmSums[]> arms = new HashMap<>();
    private final ArmSums[] pooled;
    private final int columns;
    private long numbers;

    /**
     * Sums of nothing.
     *
     * @param dimension number of columns of the features
     */
    RewardSums(int folds, int dimension) {
        this.columns = dimension + 1;
        this.pooled = ArmSums.folds(folds, 1);
    }

    void add(int fold, RewardedDecision row) {
        String arm = row.choice().arms().get(row.choice().chosen());
        FeatureVector features = row.context().features();
        arms.computeIfAbsent(arm, unused -> sums())[fold].add(features, row.reward());
        pooled[fold].add(features, row.reward());
    }

    private ArmSums[] sums() {
        long more = pooled.length * (columns * (columns + 1L) / 2);
        boolean fits = numbers + more <= MOST_NUMBERS;
        numbers += fits ? more : pooled.length;
        return ArmSums.folds(pooled.length, fits ? columns : 1);
    }

    /** The model for the decisions of a fold, from those of all others. */
    RewardModel without(int fold) {
        ArmSums all = ArmSums.without(fold, pooled);
        Map<String, double[]> weights = new HashMap<>();
        arms.forEach((arm, sums) -> weights.put(arm, ArmSums.without(fold, sums).weights(all.mean())));
        return new RewardModel(weights, all.mean(), all.least, all.most);
    }

    /** The sums of one arm in one fold. The first column is the constant 1. */
    private static final class ArmSums {

        private final SymmetricMatrix squares;
        private final double[] products;
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        private ArmSums(int columns) {
            squares = new SymmetricMatrix(columns);
            products = new double[columns];
        }

        static ArmSums[] folds(int folds, int columns) {
            ArmSums[] sums = new ArmSums[folds];
            for (int fold = 0; fold < folds; fold++) {
                sums[fold] = new ArmSums(columns);
            }
            return sums;
        }

        static ArmSums without(int fold, ArmSums[] folds) {
            ArmSums sum = new ArmSums(folds[fold].products.length);
            for (int other = 0; other < folds.length; other++) {
                if (other != fold) {
                    sum.add(folds[other]);
                }
            }
            return sum;
        }

        private void add(ArmSums other) {
            squares.add(other.squares);
            for (int column = 0; column < products.length; column++) {
                products[column] += other.products[column];
            }
            least = Math.min(least, other.least);
            most = Math.max(most, other.most);
        }

        void add(FeatureVector features, double reward) {
            int entries = products.length == 1 ? 1 : features.size() + 1;
            int[] columns = new int[entries];
            double[] values = new double[entries];
            values[0] = 1;
            for (int entry = 1; entry < entries; entry++) {
                columns[entry] = features.column(entry - 1) + 1;
                values[entry] = features.value(entry - 1);
            }
            squares.addOuter(columns, values, entries, 1);
            for (int entry = 0; entry < entries; entry++) {
                products[columns[entry]] += values[entry] * reward;
            }
            least = Math.min(least, reward);
            most = Math.max(most, reward);
        }

        /** The mean reward; 0 without a row. */
        double mean() {
            return squares.at(0, 0) == 0 ? 0 : products[0] / squares.at(0, 0);
        }

        /**
         * Ridge regression of the rewards' distance from a mean. The penalty of a column is its mean square, that of one row, so it
         * does not depend on the column's unit; without rows all weights are 0.
         */
        double[] weights(double mean) {
            double rows = squares.at(0, 0);
            double[] target = products.clone();
            for (int column = 0; column < target.length; column++) {
                target[column] -= mean * squares.at(column, 0);
                double square = squares.at(column, column);
                squares.add(column, column, square > 0 ? square / rows : 1);
            }
            return squares.factor().map(factor -> factor.solve(target)).orElseGet(() -> new double[target.length]);
        }
    }
}
