package org.openpersonalization.score.training;

import java.util.Arrays;

/** Logistic regression by gradient descent with momentum, in plain arrays: slow and obvious. */
final class SlowDescent {

    private static final int STEPS = 20_000;
    private static final double MOMENTUM = 0.9;

    private SlowDescent() {}

    /** The constant and the weights of the columns. */
    static double[] fit(Period period, double penalty) {
        double[][] x = rows(period);
        boolean[] y = labels(period, x.length);
        int columns = x[0].length;
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int column = 0; column < columns; column++) {
            int place = column;
            means[column] =
                    Arrays.stream(x).mapToDouble(row -> row[place]).average().orElseThrow();
            deviations[column] = Math.sqrt(Arrays.stream(x)
                    .mapToDouble(row -> Math.pow(row[place] - means[place], 2))
                    .average()
                    .orElseThrow());
            for (double[] row : x) {
                row[column] = deviations[column] == 0 ? 0 : (row[column] - means[column]) / deviations[column];
            }
        }
        double[] weights = descend(x, y, penalty);
        for (int column = 0; column < columns; column++) {
            weights[column + 1] = deviations[column] == 0 ? 0 : weights[column + 1] / deviations[column];
            weights[0] -= weights[column + 1] * means[column];
        }
        return weights;
    }

    private static double[] descend(double[][] x, boolean[] y, double penalty) {
        double rate = 1 / (x.length * x[0].length / 4.0 + penalty);
        double[] weights = new double[x[0].length + 1];
        double[] speed = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (int row = 0; row < x.length; row++) {
                double logit = weights[0];
                for (int column = 0; column < x[row].length; column++) {
                    logit += weights[column + 1] * x[row][column];
                }
                double residual = 1 / (1 + Math.exp(-logit)) - (y[row] ? 1 : 0);
                gradient[0] += residual;
                for (int column = 0; column < x[row].length; column++) {
                    gradient[column + 1] += residual * x[row][column];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                speed[i] = MOMENTUM * speed[i] - rate * (gradient[i] + (i > 0 ? penalty * weights[i] : 0));
                weights[i] += speed[i];
            }
        }
        return weights;
    }

    private static double[][] rows(Period period) {
        double[][] rows = new double[(int) period.set().size()][period.set().dimension()];
        int number = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                for (int entry = block.starts[row]; entry < block.starts[row + 1]; entry++) {
                    rows[number][block.column(entry)] = block.values[entry];
                }
                number++;
            }
        }
        return rows;
    }

    private static boolean[] labels(Period period, int rows) {
        boolean[] labels = new boolean[rows];
        int number = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                labels[number++] = block.reached[row];
            }
        }
        return labels;
    }
}
