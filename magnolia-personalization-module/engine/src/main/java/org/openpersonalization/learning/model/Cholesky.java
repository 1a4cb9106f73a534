package org.openpersonalization.learning.model;

/**
 * The Cholesky factor L of a symmetric positive definite matrix, {@code A = L Lᵀ} (Golub, Van Loan, Matrix Computations, algorithm
 * 4.2.1). Matrices are square, by rows in one array; only the lower triangle of {@code A} is read.
 */
final class Cholesky {

    private final int size;
    private final double[] factor;

    private Cholesky(int size, double[] factor) {
        this.size = size;
        this.factor = factor;
    }

    /**
     * Factors a matrix.
     *
     * @param matrix {@code size × size} numbers by rows
     * @throws IllegalArgumentException when the matrix is not positive definite, or holds NaN
     */
    static Cholesky of(int size, double[] matrix) {
        double[] factor = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row * size + column];
                for (int k = 0; k < column; k++) {
                    sum -= factor[row * size + k] * factor[column * size + k];
                }
                factor[row * size + column] = row == column ? root(sum, row) : sum / factor[column * size + column];
            }
        }
        return new Cholesky(size, factor);
    }

    private static double root(double pivot, int row) {
        if (!(pivot > 0) || Double.isInfinite(pivot)) {
            throw new IllegalArgumentException(
                    "The matrix is not positive definite [row=" + row + ", pivot=" + pivot + "]");
        }
        return Math.sqrt(pivot);
    }

    /** The solution x of {@code A x = b}. */
    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= factor[row * size + k] * x[k];
            }
            x[row] /= factor[row * size + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= factor[k * size + row] * x[k];
            }
            x[row] /= factor[row * size + row];
        }
        return x;
    }

    /** The inverse of the matrix, symmetric bit for bit. */
    double[] inverse() {
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

    /** The logarithm of the determinant of the matrix. */
    double logDeterminant() {
        double sum = 0;
        for (int row = 0; row < size; row++) {
            sum += StrictMath.log(factor[row * size + row]);
        }
        return 2 * sum;
    }
}
