package org.openpersonalization.score.training;

import java.util.Arrays;
import org.openpersonalization.feature.FeatureVector;

/** A few thousand rows side by side: of each row the entries that are not 0. Filled once, then only read. */
final class RowBlock {

    static final int ROWS = 4096;
    private static final int FEW_ENTRIES = 16;

    final long[] times = new long[ROWS];
    final boolean[] reached = new boolean[ROWS];
    final boolean[] secondHalf = new boolean[ROWS];
    final int[] starts = new int[ROWS + 1];
    byte[] columns = new byte[ROWS * FEW_ENTRIES];
    float[] values = new float[ROWS * FEW_ENTRIES];
    int rows;

    boolean isFull() {
        return rows == ROWS;
    }

    void add(LabelledVisit visit, boolean half) {
        FeatureVector features = visit.features();
        int end = starts[rows];
        if (end + features.size() > values.length) {
            int length = Math.max(2 * values.length, end + features.size());
            columns = Arrays.copyOf(columns, length);
            values = Arrays.copyOf(values, length);
        }
        for (int entry = 0; entry < features.size(); entry++) {
            columns[end] = (byte) features.column(entry);
            values[end++] = (float) features.value(entry);
        }
        times[rows] = visit.time().toEpochMilli();
        reached[rows] = visit.reached();
        secondHalf[rows] = half;
        starts[++rows] = end;
    }

    /** Frees the room behind the last row. */
    void trim() {
        columns = Arrays.copyOf(columns, starts[rows]);
        values = Arrays.copyOf(values, starts[rows]);
    }

    int column(int entry) {
        return columns[entry] & 0xff;
    }

    /** The product of a row with weights, one for each column. */
    double dot(int row, double[] weights) {
        double sum = 0;
        for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
            sum += weights[columns[entry] & 0xff] * values[entry];
        }
        return sum;
    }
}
