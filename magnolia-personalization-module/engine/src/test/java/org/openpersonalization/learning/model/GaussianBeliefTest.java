package org.openpersonalization.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openpersonalization.feature.FeatureVector;

class GaussianBeliefTest {

    private static double[] matrix(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] rows = random.doubles((long) size * size, -1, 1).toArray();
        double[] matrix = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                for (int k = 0; k < size; k++) {
                    matrix[row * size + column] += rows[row * size + k] * rows[column * size + k];
                }
            }
            matrix[row * size + row] += 0.1;
        }
        return matrix;
    }

    @Test
    void varianceIsTheQuadraticForm() {
        double[] covariance = matrix(4);
        GaussianBelief belief = new GaussianBelief(new double[] {1, 2, 3, 4}, covariance);
        double[] x = {1, 0.5, 0, -2};
        double expected = 0;
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                expected += x[row] * covariance[row * 4 + column] * x[column];
            }
        }

        FeatureVector features = FeatureVector.of(0.5, 0, -2);
        assertThat(belief.variance(features)).isCloseTo(expected, within(1e-10));
        assertThat(belief.mean(features)).isEqualTo(1 + 1 - 8);
        assertThatIllegalArgumentException().isThrownBy(() -> new GaussianBelief(new double[2], new double[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianBelief(new double[] {Double.NaN}, new double[1]));
    }
}
