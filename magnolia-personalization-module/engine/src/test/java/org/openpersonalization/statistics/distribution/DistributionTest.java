package org.openpersonalization.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.numbers.gamma.LogGamma;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreement with another library, to 1e-9 of the value itself, in the tails as well. */
class DistributionTest {

    private static final double PERCENT = 1e-7;

    private final NormalDistribution normal = new NormalDistribution();

    @ParameterizedTest
    @ValueSource(doubles = {-37, -20, -8, -5.5, -3, -1.959963984540054, -1, -0.1, 0, 0.1, 0.7, 1.2, 2.5, 4, 6, 8})
    void normalDistributionAgrees(double z) {
        assertThat(Normal.below(z)).isCloseTo(normal.cumulativeProbability(z), withinPercentage(PERCENT));
        assertThat(Normal.above(z)).isCloseTo(normal.cumulativeProbability(-z), withinPercentage(PERCENT));
        assertThat(Normal.density(z)).isCloseTo(normal.density(z), withinPercentage(PERCENT));
    }

    /** In the far tail by the way back, since the other library's quantiles lose their digits there. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 1e-6, 0.0004, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999999})
    void normalQuantilesAgree(double probability) {
        double z = Normal.exceededWith(probability);

        assertThat(normal.cumulativeProbability(-z)).isCloseTo(probability, withinPercentage(PERCENT));
        if (probability > 1e-7) {
            assertThat(z).isCloseTo(-normal.inverseCumulativeProbability(probability), within(1e-9));
        }
    }

    @Test
    void quantilesOfCertaintyAreInfinite() {
        assertThat(Normal.exceededWith(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.exceededWith(1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-29.999, -20, -8, -1, 0, 2.5, 8})
    void logarithmAgrees(double z) {
        assertThat(Normal.logBelow(z)).isCloseTo(StrictMath.log(normal.cumulativeProbability(z)), within(1e-9));
    }

    /** Where the value is too small for a number: by Laplace's continued fraction, φ(x) / (x + 1/(x + 2/(x + …))). */
    @ParameterizedTest
    @ValueSource(doubles = {-29.999, -30, -30.001, -37, -60, -100, -1_000})
    void farTailKeepsItsLogarithm(double z) {
        double fraction = -z;
        for (int i = 200; i > 0; i--) {
            fraction = -z + i / fraction;
        }
        double expected = -z * z / 2 - Math.log(fraction) - Math.log(2 * Math.PI) / 2;

        assertThat(Normal.logBelow(z)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0.5,2", "3,5", "51,951", "1200,18800", "50001,950001"})
    void betaDistributionAgrees(double successes, double failures) {
        Beta beta = new Beta(successes, failures);
        BetaDistribution other = new BetaDistribution(successes, failures);
        for (double step = -4; step <= 4; step += 0.5) {
            double x = beta.mean() + step * beta.deviation();
            if (x > 0 && x < 1) {
                assertThat(beta.below(x)).isCloseTo(other.cumulativeProbability(x), within(1e-9));
                assertThat(beta.above(x)).isCloseTo(1 - other.cumulativeProbability(x), within(1e-9));
                assertThat(beta.density(x)).isCloseTo(other.density(x), withinPercentage(PERCENT));
            }
        }
        assertThat(beta.mean()).isCloseTo(other.getNumericalMean(), within(1e-12));
        assertThat(beta.deviation() * beta.deviation()).isCloseTo(other.getNumericalVariance(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 2.5, 50, 10_000, 210_000.5, 1e8})
    void logarithmOfTheGammaFunctionAgrees(double x) {
        assertThat(LogGamma.value(x))
                .isCloseTo(Gamma.logGamma(x), within(1e-14 * Math.max(1, Math.abs(Gamma.logGamma(x)))));
    }

    @Test
    void nothingLiesOutsideZeroAndOne() {
        Beta beta = new Beta(2, 3);

        assertThat(beta.below(-1)).isZero();
        assertThat(beta.below(1)).isEqualTo(1);
        assertThat(beta.above(0)).isEqualTo(1);
        assertThat(beta.above(2)).isZero();
        assertThat(beta.density(0)).isZero();
        assertThat(beta.density(1)).isZero();
    }

    @Test
    void betaDistributionNeedsPositiveParameters() {
        assertThatThrownBy(() -> new Beta(0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Beta(1, Double.NaN)).hasMessageContaining("above 0");
    }

    @Test
    void quadratureIntegratesTheNormalDensity() {
        double inside = Quadrature.over(-9, 9, 18).integral(Normal::density);

        assertThat(inside).isCloseTo(1, within(1e-11));
    }

    @Test
    void quadratureIsExactForPolynomials() {
        double integral = Quadrature.over(0, 2, 1).integral(x -> 16 * Math.pow(x, 15));

        assertThat(integral).isCloseTo(65_536, within(1e-8));
    }
}
