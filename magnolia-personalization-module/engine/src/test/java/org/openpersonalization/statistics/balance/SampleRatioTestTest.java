package org.openpersonalization.statistics.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;

class SampleRatioTestTest {

    private final List<Arm> halves = List.of(new Arm("control", 0.5), new Arm("B", 0.5));
    private final SampleRatioTest test = new SampleRatioTest(halves, 4);

    @Test
    void evenSplitIsFine() {
        SampleRatio ratio = test.check(List.of(List.of(5_010L, 4_990L)), List.of(10_030L, 9_970L));

        assertThat(ratio.isBroken()).isFalse();
        assertThat(ratio.logEvidence()).isNegative();
    }

    @Test
    void grossFaultIsFoundWithinTheFirstDay() {
        SampleRatio ratio = test.check(List.of(), List.of(600L, 400L));

        assertThat(ratio.isBroken()).isTrue();
        assertThat(ratio.worst()).isZero();
        assertThat(ratio.counts().get(0)).isEqualTo(600);
    }

    @Test
    void smallFaultIsFoundAtTheEndOfThePlan() {
        List<List<Long>> days = List.of(
                List.of(12_550L, 12_450L),
                List.of(25_150L, 24_850L),
                List.of(37_900L, 37_100L),
                List.of(50_600L, 49_400L));

        assertThat(test.check(days, days.get(3)).isBroken()).isTrue();
        assertThat(test.check(days.subList(0, 3), days.get(2)).isBroken()).isFalse();
    }

    @Test
    void whatWasFoundStaysFound() {
        List<List<Long>> days = List.of(List.of(600L, 400L), List.of(5000L, 5000L));

        assertThat(test.check(days, List.of(5000L, 5000L)).isBroken()).isTrue();
    }

    @Test
    void daysPastThePlanAreWatchedByEvidenceAlone() {
        SampleRatioTest small = new SampleRatioTest(halves, 2);
        List<List<Long>> days =
                List.of(List.of(505L, 500L), List.of(1_060L, 940L), List.of(5_180L, 4_820L), List.of(60_900L, 59_100L));

        assertThat(small.check(days.subList(0, 3), days.get(2)).isBroken()).isFalse();
        assertThat(small.check(days, days.get(3)).isBroken()).isTrue();
    }

    @Test
    void daysWithHardlyAnyVisitorsAreNoLooks() {
        List<List<Long>> days = List.of(List.of(0L, 0L), List.of(20L, 10L), List.of(21L, 11L), List.of(5000L, 5050L));

        assertThat(test.check(days, days.get(3)).isBroken()).isFalse();
    }

    @Test
    void unequalSharesAndMoreArmsAreCompared() {
        List<Arm> arms = List.of(new Arm("control", 0.2), new Arm("B", 0.3), new Arm("C", 0.5));
        SampleRatioTest three = new SampleRatioTest(arms, 1);

        List<Long> fine = List.of(20_050L, 29_900L, 50_050L);
        List<Long> wrong = List.of(20_050L, 29_000L, 50_950L);
        assertThat(three.check(List.of(fine), fine).isBroken()).isFalse();
        assertThat(three.check(List.of(wrong), wrong).worst()).isEqualTo(1);
    }

    @Test
    void noDaysAreNoFault() {
        assertThat(test.check(List.of(), List.of(0L, 0L)).isBroken()).isFalse();
    }

    /** With two arms the evidence is a mean of two ratios of beta functions, here from another library. */
    @Test
    void evidenceAgreesWithAnotherLibrary() {
        double near = Beta.logBeta(5000 + 520, 5000 + 480) - Beta.logBeta(5000, 5000) - 1000 * Math.log(0.5);
        double wide = Beta.logBeta(1 + 520, 1 + 480) - Beta.logBeta(1, 1) - 1000 * Math.log(0.5);
        double expected = Math.log((Math.exp(near) + Math.exp(wide)) / 2);

        assertThat(DirichletEvidence.log(halves, List.of(520L, 480L))).isCloseTo(expected, within(1e-9));
    }

    @Test
    void testsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Arm("B", 0)).hasMessageContaining("leave out arms");
        assertThatThrownBy(() -> new Arm("B", 1)).hasMessageContaining("leave out arms");
        assertThatThrownBy(() -> new SampleRatioTest(halves.subList(0, 1), 10)).hasMessageContaining("two arms");
        assertThatThrownBy(() -> new SampleRatioTest(halves, 0)).hasMessageContaining("two arms");
        assertThatThrownBy(() -> new SampleRatioTest(List.of(new Arm("a", 0.5), new Arm("b", 0.6)), 10))
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> new SampleRatio(halves, List.of(1L), 0, false)).hasMessageContaining("one count");
    }
}
