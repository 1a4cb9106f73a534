package org.openpersonalization.feature;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encoded features: a vector of fixed dimension of which only the entries other than 0 are kept. Values have the precision of a
 * {@code float}, so that the decision log keeps them exactly, and are clamped to ±{@value #LARGEST}. Immutable.
 */
public final class FeatureVector {

    /** The most columns that a vector has. */
    public static final int MOST_COLUMNS = 256;

    /** The largest magnitude of a value; a larger one is clamped. */
    public static final double LARGEST = 1e6;

    private final int dimension;
    private final int[] columns;
    private final float[] values;

    private FeatureVector(int dimension, int[] columns, float[] values) {
        this.dimension = dimension;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A vector of all its values in order of columns.
     *
     * @param values 0 to {@value #MOST_COLUMNS} finite numbers
     * @throws IllegalArgumentException for more values, and for a value that is not finite, naming its column
     */
    public static FeatureVector of(double... values) {
        if (values.length > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "A vector has at most " + MOST_COLUMNS + " columns [columns=" + values.length + "]");
        }
        int size = 0;
        for (int column = 0; column < values.length; column++) {
            size += narrowed(values[column], column) != 0 ? 1 : 0;
        }
        int[] columns = new int[size];
        float[] present = new float[size];
        int entry = 0;
        for (int column = 0; column < values.length; column++) {
            float value = narrowed(values[column], column);
            if (value != 0) {
                columns[entry] = column;
                present[entry++] = value;
            }
        }
        return new FeatureVector(values.length, columns, present);
    }

    /**
     * A vector of the entries that are not 0.
     *
     * @param dimension number of columns, 0 to {@value #MOST_COLUMNS}
     * @param columns columns from 0, ascending, each once
     * @param values the finite value of each of the columns
     * @throws IllegalArgumentException for columns out of order or range, or a value that is not finite
     */
    public static FeatureVector sparse(int dimension, int[] columns, double[] values) {
        if (dimension < 0 || dimension > MOST_COLUMNS || columns.length != values.length) {
            throw new IllegalArgumentException("A vector has at most " + MOST_COLUMNS
                    + " columns, and a value for each of those given [dimension=" + dimension + ", columns="
                    + columns.length + ", values=" + values.length + "]");
        }
        int[] kept = new int[columns.length];
        float[] floats = new float[columns.length];
        int size = 0;
        int before = -1;
        for (int i = 0; i < columns.length; i++) {
            requireOrder(before, columns[i], dimension);
            before = columns[i];
            float value = narrowed(values[i], before);
            if (value != 0) {
                kept[size] = before;
                floats[size++] = value;
            }
        }
        return new FeatureVector(dimension, Arrays.copyOf(kept, size), Arrays.copyOf(floats, size));
    }

    private static void requireOrder(int before, int column, int dimension) {
        if (column <= before || column >= dimension) {
            throw new IllegalArgumentException("Columns ascend from 0 to below the dimension [column=" + column
                    + ", before=" + before + ", dimension=" + dimension + "]");
        }
    }

    private static float narrowed(double value, int column) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "A feature's value is a finite number [column=" + column + ", value=" + value + "]");
        }
        return (float) Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    /** The number of columns. */
    public int dimension() {
        return dimension;
    }

    /** The number of entries that are not 0. */
    public int size() {
        return columns.length;
    }

    /** The column of an entry, from 0; columns ascend. */
    public int column(int entry) {
        return columns[entry];
    }

    /** The value of an entry. */
    public double value(int entry) {
        return values[entry];
    }

    /** The value in a column; 0 where no entry is. */
    public double at(int column) {
        int entry = Arrays.binarySearch(columns, column);
        return entry < 0 ? 0 : values[entry];
    }

    /** The product with weights, one for each column. */
    public double dot(double[] weights) {
        double sum = 0;
        for (int entry = 0; entry < columns.length; entry++) {
            sum += weights[columns[entry]] * values[entry];
        }
        return sum;
    }

    /** All values in order of columns. */
    public double[] toArray() {
        double[] all = new double[dimension];
        for (int entry = 0; entry < columns.length; entry++) {
            all[columns[entry]] = values[entry];
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeatureVector vector
                && dimension == vector.dimension
                && Arrays.equals(columns, vector.columns)
                && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return (dimension * 31 + Arrays.hashCode(columns)) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("FeatureVector[dimension=" + dimension);
        for (int entry = 0; entry < columns.length; entry++) {
            text.append(", ").append(columns[entry]).append('=').append(values[entry]);
        }
        return text.append(']').toString();
    }
}
