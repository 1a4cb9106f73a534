package org.openpersonalization.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FeatureVectorTest {

    @Test
    void zerosTakeNoPlace() {
        FeatureVector vector = FeatureVector.of(0, 1, 0, -2.5);

        assertThat(vector.size()).isEqualTo(2);
        assertThat(vector.column(1)).isEqualTo(3);
        assertThat(vector.at(3)).isEqualTo(-2.5);
        assertThat(vector.at(2)).isZero();
        assertThat(vector.toArray()).containsExactly(0, 1, 0, -2.5);
        assertThat(vector).isEqualTo(FeatureVector.sparse(4, new int[] {1, 2, 3}, new double[] {1, 0, -2.5}));
        assertThat(vector).isNotEqualTo(FeatureVector.of(0, 1, 0, -2.5, 0)).hasToString(vector + "");
    }

    @Test
    void productIsThatOfAllColumns() {
        assertThat(FeatureVector.of(0, 1, 0, -2).dot(new double[] {7, 3, 7, 0.5}))
                .isEqualTo(2);
    }

    @Test
    void hugeValuesAreClamped() {
        assertThat(FeatureVector.of(1e300, -1e300).toArray())
                .containsExactly(FeatureVector.LARGEST, -FeatureVector.LARGEST);
    }

    @Test
    void valuesHaveThePrecisionOfTheLog() {
        assertThat(FeatureVector.of(0.1).at(0)).isEqualTo((double) 0.1f);
    }

    @Test
    void valueThatIsNotFiniteIsRefusedWithItsColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureVector.of(1, Double.NaN))
                .withMessageContaining("column=1");
        assertThatIllegalArgumentException().isThrownBy(() -> FeatureVector.of(Double.POSITIVE_INFINITY));
    }

    @Test
    void columnsOutOfOrderOrRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureVector.sparse(3, new int[] {1, 1}, new double[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> FeatureVector.sparse(3, new int[] {3}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureVector.sparse(3, new int[] {1}, new double[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> FeatureVector.of(new double[257]));
    }
}
