package org.openpersonalization.score.training;

import java.util.Arrays;
import java.util.Set;

/**
 * Center and scale of each column, so that the penalty does not depend on units. Columns without variance, and excluded ones, have the
 * scale 0: they get no weight. Columns in which some rows have no entry keep their zeros and are only scaled.
 *
 * @param centers by column
 * @param scales standard deviations by column, or 0
 */
record ColumnScales(double[] centers, double[] scales) {

    /** A deviation below this share of the mean is rounding. */
    private static final double ROUNDING = 1e-6;

    static ColumnScales of(Period period, Set<Integer> excluded) {
        double[] means = new double[period.set().dimension()];
        double[] counts = new double[means.length];
        double rows = sums(period, means, counts);
        for (int column = 0; column < means.length; column++) {
            means[column] /= Math.max(1, rows);
        }
        double[] squares = squares(period, means);
        double[] centers = new double[means.length];
        double[] scales = new double[means.length];
        for (int column = 0; column < means.length; column++) {
            double missing = (rows - counts[column]) * means[column] * means[column];
            double deviation = Math.sqrt((squares[column] + missing) / Math.max(1, rows));
            boolean varies = deviation > ROUNDING * Math.abs(means[column]);
            scales[column] = varies && !excluded.contains(column) ? deviation : 0;
            centers[column] = counts[column] == rows ? means[column] : 0;
        }
        return new ColumnScales(centers, scales);
    }

    private static double sums(Period period, double[] sums, double[] counts) {
        double rows = 0;
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                if (period.holds(block, row)) {
                    rows++;
                    for (int entry = block.starts[row]; entry < block.starts[row + 1]; entry++) {
                        sums[block.column(entry)] += block.values[entry];
                        counts[block.column(entry)]++;
                    }
                }
            }
        }
        return rows;
    }

    /** Squared distances of the entries from the means. */
    private static double[] squares(Period period, double[] means) {
        double[] squares = new double[means.length];
        for (RowBlock block : period.blocks()) {
            for (int row = 0; row < block.rows; row++) {
                for (int entry = block.starts[row];
                        period.holds(block, row) && entry < block.starts[row + 1];
                        entry++) {
                    double distance = block.values[entry] - means[block.column(entry)];
                    squares[block.column(entry)] += distance * distance;
                }
            }
        }
        return squares;
    }

    int dimension() {
        return scales.length;
    }

    boolean isUsed(int column) {
        return scales[column] > 0;
    }

    /** The columns with a weight. */
    int[] used() {
        int[] used = new int[scales.length];
        int size = 0;
        for (int column = 0; column < scales.length; column++) {
            used[size] = column;
            size += isUsed(column) ? 1 : 0;
        }
        return Arrays.copyOf(used, size);
    }
}
