package org.openpersonalization.statistics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyFactorTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 200})
    void solvesAsAnotherImplementation(int size) {
        SplittableRandom random = new SplittableRandom(size);
        SymmetricMatrix matrix = new SymmetricMatrix(size);
        RealMatrix other = MatrixUtils.createRealIdentityMatrix(size);
        for (int i = 0; i < size; i++) {
            matrix.add(i, i, 1);
        }
        for (int i = 0; i < 2 * size; i++) {
            double[] x = random.doubles(size, -1, 1).toArray();
            matrix.addOuter(all(size), x, size, 0.5);
            other = other.add(MatrixUtils.createColumnRealMatrix(x)
                    .multiply(MatrixUtils.createRowRealMatrix(x))
                    .scalarMultiply(0.5));
        }
        double[] b = random.doubles(size, -1, 1).toArray();

        CholeskyFactor factor = matrix.factor().orElseThrow();

        LUDecomposition expected = new LUDecomposition(other);
        assertThat(factor.solve(b))
                .containsExactly(
                        expected.getSolver()
                                .solve(MatrixUtils.createRealVector(b))
                                .toArray(),
                        within(1e-12));
        double[][] inverse = expected.getSolver().getInverse().getData();
        assertThat(factor.inverse())
                .containsExactly(
                        Arrays.stream(inverse).flatMapToDouble(Arrays::stream).toArray(), within(1e-12));
        assertThat(factor.logDeterminant()).isCloseTo(logDeterminant(expected), within(1e-9));
    }

    @Test
    void sparseVectorsAddTheSameAsDenseOnes() {
        SymmetricMatrix sparse = new SymmetricMatrix(4);
        SymmetricMatrix dense = new SymmetricMatrix(4);

        sparse.addOuter(new int[] {1, 3, 0}, new double[] {2, -3, 9}, 2, 0.5);
        dense.addOuter(all(4), new double[] {0, 2, 0, -3}, 4, 0.5);

        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(sparse.at(row, column)).isEqualTo(dense.at(column, row));
            }
        }
        assertThat(sparse.at(1, 3)).isEqualTo(-3);
    }

    @Test
    void singularIndefiniteAndInfiniteMatricesHaveNoFactor() {
        SymmetricMatrix twins = new SymmetricMatrix(2);
        twins.addOuter(all(2), new double[] {0.1, 0.3}, 2, 1);
        SymmetricMatrix negative = new SymmetricMatrix(1);
        negative.add(0, 0, -1);
        SymmetricMatrix infinite = new SymmetricMatrix(1);
        infinite.add(0, 0, Double.POSITIVE_INFINITY);
        SymmetricMatrix unknown = new SymmetricMatrix(1);
        unknown.add(0, 0, Double.NaN);

        assertThat(twins.factor()).isEmpty();
        assertThat(negative.factor()).isEmpty();
        assertThat(infinite.factor()).isEmpty();
        assertThat(unknown.factor()).isEmpty();
        assertThat(new SymmetricMatrix(2).factor()).isEmpty();
    }

    /** Without the product, which exceeds the largest number. */
    private static double logDeterminant(LUDecomposition decomposition) {
        double[][] upper = decomposition.getU().getData();
        return IntStream.range(0, upper.length)
                .mapToDouble(row -> Math.log(Math.abs(upper[row][row])))
                .sum();
    }

    private static int[] all(int size) {
        return IntStream.range(0, size).toArray();
    }
}
