package org.openpersonalization.statistics.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;

class ConfidenceSequenceTest {

    private final ConfidenceSequence sequence = new ConfidenceSequence(0.05, 5000);

    @Test
    void costsThreeErrorsWhereItIsTightest() {
        assertThat(sequence.criticalValue(5000)).isCloseTo(3.035, within(5e-4));
    }

    @Test
    void isTightestAboutWhereItWasTuned() {
        double there = sequence.criticalValue(5000);

        assertThat(there).isLessThan(sequence.criticalValue(500)).isLessThan(sequence.criticalValue(50_000));
    }

    /** The e-value is a mixture of likelihood ratios over the drift λ, normal with variance ρ²; here it is integrated. */
    @ParameterizedTest
    @CsvSource({"300,1.1", "5000,2.6", "40000,-3.4"})
    void evidenceIsTheMixture(long visitors, double z) {
        double root = Math.sqrt(visitors);
        double rho = Math.sqrt((-2 * Math.log(0.05) + Math.log(-2 * Math.log(0.05) + 1)) / 5000);
        double mixture = integral(
                -9 * rho,
                9 * rho,
                lambda -> Math.exp(lambda * z * root - lambda * lambda * visitors / 2)
                        * Math.exp(-lambda * lambda / (2 * rho * rho))
                        / (rho * Math.sqrt(2 * Math.PI)));

        assertThat(sequence.logEvidence(effect(z, visitors))).isCloseTo(Math.log(mixture), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"300,1.1", "5000,2.6", "40000,-3.4"})
    void evidenceOfGainIsTheMixtureOfGains(long visitors, double z) {
        double root = Math.sqrt(visitors);
        double rho = Math.sqrt((-2 * Math.log(0.1) + Math.log(-2 * Math.log(0.1) + 1)) / 5000);
        double mixture = integral(
                0,
                9 * rho,
                lambda -> 2
                        * Math.exp(lambda * z * root - lambda * lambda * visitors / 2)
                        * Math.exp(-lambda * lambda / (2 * rho * rho))
                        / (rho * Math.sqrt(2 * Math.PI)));

        assertThat(sequence.logEvidenceOfGain(effect(z, visitors))).isCloseTo(Math.log(mixture), within(1e-9));
    }

    /** By a rule of 20 points in each of 40 panels. */
    private static double integral(double from, double to, UnivariateFunction function) {
        double panel = (to - from) / 40;
        return IntStream.range(0, 40)
                .mapToDouble(number -> new GaussIntegratorFactory()
                        .legendre(20, from + number * panel, from + (number + 1) * panel)
                        .integrate(function))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"200", "5000", "90000"})
    void intervalExcludesZeroExactlyWhenThePValueIsSmall(long visitors) {
        double critical = sequence.criticalValue(visitors);

        assertThat(sequence.pValue(effect(critical, visitors))).isCloseTo(0.05, within(1e-12));
        assertThat(sequence.interval(effect(critical * 1.001, visitors)).isPositive())
                .isTrue();
        assertThat(sequence.interval(effect(critical * 0.999, visitors)).isPositive())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200", "5000", "90000"})
    void oneSidedBoundIsWhereItsEvidenceIsEnough(long visitors) {
        Effect effect = effect(4, visitors);
        double bound = sequence.lowerBound(effect);

        Effect beyond = new Effect(effect.scale(), effect.value() - bound, effect.standardError(), visitors);
        assertThat(sequence.logEvidenceOfGain(beyond)).isCloseTo(-Math.log(0.05), within(1e-9));
        assertThat(bound).isGreaterThan(sequence.interval(effect).low());
        assertThat(sequence.upperBound(effect.negated())).isEqualTo(-bound);
    }

    @Test
    void evidenceOfLossIsNoEvidenceOfGain() {
        assertThat(sequence.logEvidenceOfGain(effect(-6, 5000))).isNegative();
        assertThat(sequence.logEvidenceOfGain(effect(-60, 5000))).isFinite();
    }

    @Test
    void nothingVariedLeavesEverythingOpen() {
        Effect effect = new Effect(Scale.ABSOLUTE, 0.4, 0, 1000);

        assertThat(sequence.interval(effect)).isEqualTo(Interval.ALL);
        assertThat(sequence.pValue(effect)).isEqualTo(1);
        assertThat(sequence.logEvidenceOfGain(effect)).isZero();
        assertThat(sequence.lowerBound(effect)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sequence.visitorsFor(effect, 0.1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void visitorsForAWidthGiveThatWidth() {
        Effect effect = new Effect(Scale.ABSOLUTE, 0.4, 0.2, 1000);

        long visitors = sequence.visitorsFor(effect, 0.05);

        double error = 0.2 * Math.sqrt(1000.0 / visitors);
        assertThat(sequence.criticalValue(visitors) * error).isCloseTo(0.05, within(1e-5));
        assertThat(sequence.visitorsFor(effect, 0)).isEqualTo(Long.MAX_VALUE);
        assertThat(sequence.visitorsFor(effect, 1e-12)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void levelAndTuningAreChecked() {
        assertThatThrownBy(() -> new ConfidenceSequence(0, 100)).hasMessageContaining("level between 0 and 1");
        assertThatThrownBy(() -> new ConfidenceSequence(1, 100)).hasMessageContaining("level between 0 and 1");
        assertThatThrownBy(() -> new ConfidenceSequence(0.05, 0)).hasMessageContaining("one visitor");
    }

    private static Effect effect(double z, long visitors) {
        return new Effect(Scale.ABSOLUTE, z * 0.01, 0.01, visitors);
    }
}
