package org.openpersonalization.statistics.linear;

import java.util.Optional;

/**
 * The lower triangular factor {@code L} of a positive definite matrix {@code A = L L'} (Golub, Van Loan, Matrix Computations,
 * section 4.2), row by row, so that the inner loop reads two rows in order. Immutable.
 */
public final class CholeskyFactor {

    /** A pivot below this share of its diagonal entry is rounding: the matrix is singular. */
    private static final double SINGULAR = 1e-14;

    private final int size;
    private final double[] lower;

    private CholeskyFactor(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
    }

    /** Factors the matrix in its place. */
    static Optional<CholeskyFactor> of(int size, double[] lower) {
        for (int row = 0; row < size; row++) {
            int start = SymmetricMatrix.start(row);
            for (int column = 0; column < row; column++) {
                int other = SymmetricMatrix.start(column);
                lower[start + column] =
                        (lower[start + column] - dot(lower, start, other, column)) / lower[other + column];
            }
            double diagonal = lower[start + row];
            double pivot = diagonal - dot(lower, start, start, row);
            if (!(pivot > SINGULAR * diagonal && pivot < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
            lower[start + row] = Math.sqrt(pivot);
        }
        return Optional.of(new CholeskyFactor(size, lower));
    }

    private static double dot(double[] lower, int first, int second, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += lower[first + i] * lower[second + i];
        }
        return sum;
    }

    /**
     * The solution {@code x} of {@code A x = b}.
     *
     * @param b one number for each row; not changed
     */
    public double[] solve(double[] b) {
        double[] x = b.clone();
        for (int row = 0; row < size; row++) {
            int start = SymmetricMatrix.start(row);
            double sum = x[row];
            for (int i = 0; i < row; i++) {
                sum -= lower[start + i] * x[i];
            }
            x[row] = sum / lower[start + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            int start = SymmetricMatrix.start(row);
            x[row] /= lower[start + row];
            for (int i = 0; i < row; i++) {
                x[i] -= lower[start + i] * x[row];
            }
        }
        return x;
    }

    /** The inverse of {@code A}, by rows, symmetric bit for bit. */
    public double[] inverse() {
        double[] inverse = new double[size * size];
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            double[] solution = solve(unit);
            for (int row = column; row < size; row++) {
                inverse[row * size + column] = solution[row];
                inverse[column * size + row] = solution[row];
            }
        }
        return inverse;
    }

    /** The logarithm of the determinant of {@code A}. */
    public double logDeterminant() {
        double sum = 0;
        for (int row = 0; row < size; row++) {
            sum += StrictMath.log(lower[SymmetricMatrix.start(row) + row]);
        }
        return 2 * sum;
    }
}
