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
    @ValueSource(doubles = {-8, -5.5, -3, -1.959963984540054, -1, -0.1, 0, 0.1, 0.7, 1.2, 2.5, 4, 6, 8})
    void normalDistributionAgrees(double z) {
        assertThat(Normal.below(z)).isCloseTo(normal.cumulativeProbability(z), withinPercentage(PERCENT));
        assertThat(Normal.above(z)).isCloseTo(normal.cumulativeProbability(-z), withinPercentage(PERCENT));
        assertThat(Normal.density(z)).isCloseTo(normal.density(z), withinPercentage(PERCENT));
        assertThat(Normal.beyond(z))
                .isCloseTo(2 * normal.cumulativeProbability(-Math.abs(z)), withinPercentage(PERCENT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 0.0004, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999999})
    void normalQuantilesAgree(double probability) {
        double z = Normal.exceededWith(probability);

        assertThat(normal.cumulativeProbability(-z)).isCloseTo(probability, withinPercentage(PERCENT));
    }

    @Test
    void farTailKeepsItsLogarithm() {
        assertThat(Normal.logBelow(-30)).isCloseTo(StrictMath.log(Normal.below(-30)), within(1e-6));
        assertThat(Normal.logBelow(-1)).isCloseTo(StrictMath.log(Normal.below(-1)), within(1e-15));
        assertThat(Normal.logBelow(-100)).isCloseTo(-5005.524208694, within(1e-7));
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
                .isCloseTo(Gamma.logGamma(x), within(1e-9 * Math.max(1, Math.abs(Gamma.logGamma(x)))));
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
