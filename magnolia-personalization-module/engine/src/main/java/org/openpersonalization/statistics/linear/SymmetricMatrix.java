package org.openpersonalization.statistics.linear;

import java.util.Optional;

/** A symmetric matrix that sums grow in. Only the lower triangle is kept, by rows. Not safe for several threads. */
public final class SymmetricMatrix {

    private final int size;
    private final double[] lower;

    /** A matrix of zeros, of this many rows. */
    public SymmetricMatrix(int size) {
        this.size = size;
        this.lower = new double[start(size)];
    }

    /** The place of the first entry of a row. */
    static int start(int row) {
        return row * (row + 1) / 2;
    }

    /** The entry at a row and column, in either order. */
    public double at(int row, int column) {
        return lower[start(Math.max(row, column)) + Math.min(row, column)];
    }

    /** Adds to the entry at a row and column, and at its mirror. */
    public void add(int row, int column, double value) {
        lower[start(Math.max(row, column)) + Math.min(row, column)] += value;
    }

    /**
     * Adds {@code weight x x'} of a sparse vector.
     *
     * @param columns columns of the entries, ascending; only the first {@code entries} are read
     * @param values their values
     */
    public void addOuter(int[] columns, double[] values, int entries, double weight) {
        for (int i = 0; i < entries; i++) {
            int row = start(columns[i]);
            double scaled = weight * values[i];
            for (int j = 0; j <= i; j++) {
                lower[row + columns[j]] += scaled * values[j];
            }
        }
    }

    /** Adds another matrix of the same size. */
    public void add(SymmetricMatrix other) {
        for (int i = 0; i < lower.length; i++) {
            lower[i] += other.lower[i];
        }
    }

    /** The factor {@code L} of {@code A = L L'}; empty unless the matrix is positive definite and finite. */
    public Optional<CholeskyFactor> factor() {
        return CholeskyFactor.of(size, lower.clone());
    }
}
