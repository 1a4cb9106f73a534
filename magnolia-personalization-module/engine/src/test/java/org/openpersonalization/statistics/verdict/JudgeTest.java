package org.openpersonalization.statistics.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.balance.Arm;
import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.planning.Traffic;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;
import org.openpersonalization.statistics.sequential.PlannedTest;

class JudgeTest {

    private static final double MARGIN = 0.01;
    private static final Guardrail UNHARMED = new Guardrail("Bounce", effect(0, 0.01), 0);

    private final ConfidenceSequence sequence = new ConfidenceSequence(0.05, 10_000);
    private final Judge judge = new Judge(MARGIN, sequence);
    private final Progress twoWeeks = new Progress(14, 2, true, new Traffic(5_000));

    @Test
    void clearGainWins() {
        Verdict verdict = judge.verdict(split(false), twoWeeks, List.of(UNHARMED), reading(0.12, 0.02));

        assertThat(verdict).isInstanceOf(Verdict.Winner.class);
    }

    @Test
    void clearLossIsSaid() {
        Verdict verdict = judge.verdict(split(false), twoWeeks, List.of(), reading(-0.12, 0.02));

        assertThat(verdict).isInstanceOf(Verdict.Worse.class);
    }

    @Test
    void wrongSplitSilencesEverything() {
        Verdict verdict = judge.verdict(split(true), twoWeeks, List.of(), reading(0.12, 0.02));

        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void harmCountsAtOnceAndBeforeAnyGain() {
        Guardrail bounce = new Guardrail("Bounce", effect(-0.12, 0.02), MARGIN);
        Progress firstDay = new Progress(1, 2, false, new Traffic(5_000));

        Verdict verdict = judge.verdict(split(false), firstDay, List.of(UNHARMED, bounce), reading(0.12, 0.02));

        assertThat(verdict).isInstanceOf(Verdict.Harmed.class);
    }

    @Test
    void lossWithinToleranceIsNoHarm() {
        assertThat(new Guardrail("Bounce", effect(-0.12, 0.02), 0.1).isHarmed(sequence))
                .isFalse();
        assertThat(new Guardrail("Bounce", new Effect(Scale.RELATIVE, -9, 0.1, 199), 0).isHarmed(sequence))
                .isFalse();
    }

    @Test
    void nothingIsDecidedBeforeWholeWeeks() {
        Progress sixDays = new Progress(6, 1, true, new Traffic(5_000));

        assertThat(judge.verdict(split(false), sixDays, List.of(), reading(0.12, 0.02)))
                .isEqualTo(new Verdict.TooEarly(1));
    }

    @Test
    void tooFewVisitorsShowNothing() {
        Progress thin = new Progress(30, 1, false, new Traffic(5_000));

        assertThat(judge.verdict(split(false), thin, List.of(), reading(0.12, 0.02)))
                .isEqualTo(new Verdict.TooFew());
    }

    @Test
    void smallDifferenceIsNotWorthHaving() {
        Verdict verdict = judge.verdict(split(false), twoWeeks, List.of(), reading(0.005, 0.0005));

        assertThat(verdict).isInstanceOf(Verdict.NoDifference.class);
    }

    @Test
    void openQuestionsSayHowMuchLonger() {
        Verdict verdict = judge.verdict(split(false), twoWeeks, List.of(), reading(0.04, 0.02));

        assertThat(((Verdict.KeepRunning) verdict).more().weeks()).isEqualTo(3);
    }

    @Test
    void plannedTestThatEndedWithoutEvidenceIsUndecided() {
        PlannedTest ended = PlannedTest.of(0.05, 10_000).looked(effect(0.03, 0.02));

        Verdict verdict = judge.verdict(split(false), twoWeeks, List.of(), Reading.of(ended));

        assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void plannedTestWaitsForItsPlan() {
        PlannedTest halfway = PlannedTest.of(0.05, 20_000).looked(effect(0.04, 0.02));

        assertThat(Reading.of(halfway).visitorsToGo()).isEqualTo(10_000);
        assertThat(((Verdict.KeepRunning) judge.verdict(split(false), twoWeeks, List.of(), Reading.of(halfway)))
                        .more()
                        .weeks())
                .isEqualTo(2);
    }

    @Test
    void plannedTestThatDecidedWins() {
        PlannedTest decided = PlannedTest.of(0.05, 20_000).looked(effect(0.08, 0.02));

        assertThat(judge.verdict(split(false), twoWeeks, List.of(), Reading.of(decided)))
                .isInstanceOf(Verdict.Winner.class);
    }

    @Test
    void absoluteChangesAreSaidInTheirUnit() {
        Effect seconds = new Effect(Scale.ABSOLUTE, 12.5, 0, 10_000);

        assertThat(((Verdict.KeepRunning)
                                judge.verdict(split(false), twoWeeks, List.of(), Reading.of(sequence, seconds, MARGIN)))
                        .more()
                        .weeks())
                .isGreaterThan(104);
    }

    @Test
    void readingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Reading.of(PlannedTest.of(0.05, 10))).hasMessageContaining("look first");
        assertThatThrownBy(() -> new Judge(-1, sequence)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Progress(-1, 1, true, new Traffic(1))).hasMessageContaining("one whole week");
        assertThatThrownBy(() -> new Progress(1, 0, true, new Traffic(1))).hasMessageContaining("one whole week");
    }

    private Reading reading(double lift, double error) {
        return Reading.of(sequence, effect(lift, error), MARGIN);
    }

    private static Effect effect(double lift, double error) {
        return new Effect(Scale.RELATIVE, lift, error, 10_000);
    }

    private static SampleRatio split(boolean broken) {
        List<Arm> arms = List.of(new Arm("control", 0.5), new Arm("B", 0.5));
        return new SampleRatio(arms, List.of(5_000L, 5_000L), 0, broken);
    }
}
