package org.openpersonalization.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openpersonalization.report.Counting.visitors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.report.Counting;
import org.openpersonalization.report.Plans;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.sample.Proportion;
import org.openpersonalization.statistics.segment.Suppression;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

class ResultTest {

    private static final LocalDate DAY = Plans.FIRST;

    private final Phase plain = Plans.comparing("bold").phase();

    @Test
    void goalTellsValuesAndWhatChanged() {
        GoalReport click = goals(
                        plain,
                        new Counting(plain.comparison())
                                .both(DAY, "default", "click", 1000, 100)
                                .both(DAY, "bold", "click", 1000, 125))
                .get(0);

        ArmReport.Effects effects = click.arm("bold").effects().orElseThrow();
        Effect byHand = Effect.relative(new Proportion(1000, 125).estimate(), new Proportion(1000, 100).estimate())
                .orElseThrow();

        assertThat(click.arm("default").value()).contains(0.1);
        assertThat(click.arm("bold").value()).contains(0.125);
        assertThat(click.arm("default").effects()).isEmpty();
        assertThat(effects.plainRelative().value()).isCloseTo(0.25, within(1e-12));
        assertThat(effects.plainRelative().low().orElseThrow())
                .isEqualTo(new ConfidenceSequence(0.05, 10_000).interval(byHand).low());
        assertThat(effects.relative().value()).isCloseTo(0.25, within(1e-12));
        assertThat(effects.relative().isAdjusted()).isFalse();
        assertThat(effects.absolute().value()).isCloseTo(0.025, within(1e-12));
        assertThat(effects.belief().orElseThrow().chanceToBeatControl()).isBetween(0.9, 0.99);
        assertThat(effects.corrected()).contains(effects.pValue());
    }

    @Test
    void funnelKeepsThoseApartWhoseWindowIsOpen() {
        GoalReport click = goals(
                        plain,
                        new Counting(plain.comparison())
                                .both(DAY, "bold", "click", 40, 7)
                                .joined(DAY, "bold", 15))
                .get(0);

        ArmReport bold = click.arm("bold");

        assertThat(bold.joined()).isEqualTo(55);
        assertThat(bold.closed()).isEqualTo(40);
        assertThat(bold.open()).isEqualTo(15);
        assertThat(bold.reached()).contains(7L);
    }

    @Test
    void nothingIsShownBelowTheMinimum() {
        GoalReport click = goals(
                        plain,
                        new Counting(plain.comparison())
                                .both(DAY, "default", "click", 1000, 100)
                                .both(DAY, "bold", "click", 9, 4))
                .get(0);

        assertThat(click.isEnough()).isFalse();
        assertThat(click.series()).isEmpty();
        assertThat(click.arm("bold").value()).isEmpty();
        assertThat(click.arm("bold").effects()).isEmpty();
        assertThat(click.arm("bold").reached()).isEmpty();
        assertThat(click.arm("default").value()).contains(0.1);
    }

    @Test
    void secondaryGoalsAreCorrectedTogetherThePrimaryOneByVariants() {
        Phase phase = Plans.comparing("bold", "calm").alsoBy(Plans.READ).phase();
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "click", 1000, 100)
                .both(DAY, "bold", "click", 1000, 160)
                .both(DAY, "calm", "click", 1000, 101)
                .closed(DAY, "default", "read", visitors(1000, 100))
                .closed(DAY, "bold", "read", visitors(1000, 160))
                .closed(DAY, "calm", "read", visitors(1000, 150));

        List<GoalReport> goals = goals(phase, counting);

        ArmReport.Effects primary = goals.get(0).arm("bold").effects().orElseThrow();
        ArmReport.Effects best = goals.get(1).arm("bold").effects().orElseThrow();
        ArmReport.Effects next = goals.get(1).arm("calm").effects().orElseThrow();
        assertThat(primary.corrected().orElseThrow()).isCloseTo(2 * primary.pValue(), within(1e-15));
        assertThat(best.corrected().orElseThrow()).isCloseTo(2 * best.pValue(), within(1e-15));
        assertThat(next.corrected().orElseThrow()).isCloseTo(next.pValue(), within(1e-15));
        assertThat(goals.get(0).arm("calm").effects().orElseThrow().corrected()).contains(1.0);
    }

    @Test
    void correctedPrimaryGoalAndIntervalAgree() {
        Phase phase = Plans.comparing("bold", "calm").phase();
        for (int reached = 100; reached < 200; reached++) {
            GoalReport click = goals(
                            phase,
                            new Counting(phase.comparison())
                                    .both(DAY, "default", "click", 1000, 100)
                                    .both(DAY, "bold", "click", 1000, reached))
                    .get(0);
            ArmReport.Effects effects = click.arm("bold").effects().orElseThrow();

            assertThat(effects.relative().isSure())
                    .isEqualTo(effects.corrected().orElseThrow() < 0.05);
        }
    }

    @Test
    void guardrailsAreNotCorrectedAndSayWhomTheySufferFrom() {
        Phase phase = Plans.comparing("bold", "calm")
                .guarding(new Guarded(Plans.BOUNCE, 0.05, true), new Guarded(Plans.READ, 0, false))
                .phase();
        Counting counting = new Counting(phase.comparison())
                .both(DAY, "default", "bounce", 1000, 400)
                .both(DAY, "bold", "bounce", 1000, 600)
                .both(DAY, "calm", "bounce", 1000, 200);

        GoalReport bounce = goals(phase, counting).get(1);
        GoalReport read = goals(phase, counting).get(2);

        assertThat(bounce.guardrail().orElseThrow())
                .isEqualTo(new GoalReport.GuardrailReport(0.05, true, List.of("bold")));
        assertThat(bounce.arm("bold").effects().orElseThrow().corrected()).isEmpty();
        assertThat(bounce.arm("bold").effects().orElseThrow().relative().value())
                .isCloseTo(0.5, within(1e-12));
        assertThat(bounce.arm("bold")
                        .effects()
                        .orElseThrow()
                        .belief()
                        .orElseThrow()
                        .chanceToBeatControl())
                .isLessThan(0.01);
        assertThat(read.guardrail().orElseThrow().harmed()).isEmpty();
    }

    @Test
    void guardrailBearsWhatItTolerates() {
        Phase phase = Plans.comparing("bold")
                .guarding(new Guarded(Plans.BOUNCE, 0.6, true))
                .phase();

        GoalReport bounce = goals(
                        phase,
                        new Counting(phase.comparison())
                                .both(DAY, "default", "bounce", 1000, 400)
                                .both(DAY, "bold", "bounce", 1000, 600))
                .get(1);

        assertThat(bounce.guardrail().orElseThrow().harmed()).isEmpty();
    }

    @Test
    void seriesEndsWithTheWhole() {
        Counting counting = new Counting(plain.comparison());
        for (int day = 0; day < 5; day++) {
            counting.both(DAY.plusDays(day), "default", "click", 200, 20)
                    .both(DAY.plusDays(day), "bold", "click", 200, 24);
        }

        GoalReport click = goals(plain, counting).get(0);

        assertThat(click.series()).extracting(Point::day).containsExactly(days(5));
        assertThat(click.series().get(4).visitors()).isEqualTo(2000);
        assertThat(click.series().get(4).change())
                .isEqualTo(click.arm("bold").effects().orElseThrow().relative());
    }

    @Test
    void seriesDoesNotGiveAwayTheFewOfOneDay() {
        Counting counting = new Counting(plain.comparison());
        for (int day = 0; day < 5; day++) {
            int visitors = day == 3 ? 3 : 200;
            counting.both(DAY.plusDays(day), "default", "click", visitors, 20 * visitors / 200)
                    .both(DAY.plusDays(day), "bold", "click", visitors, 24 * visitors / 200);
        }
        counting.joined(DAY.plusDays(5), "bold", 1);

        GoalReport click = goals(plain, counting).get(0);

        assertThat(click.series())
                .extracting(Point::day)
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(3), DAY.plusDays(5));
    }

    @Test
    void rightSplitIsSaid() {
        Counting counting = new Counting(plain.comparison())
                .joined(DAY, "default", 5000)
                .joined(DAY, "bold", 5050)
                .joined(DAY.plusDays(2), "bold", 20);
        TrafficSplit split = split(plain, counting);

        assertThat(split.isBroken()).isFalse();
        assertThat(split.text().code()).isEqualTo("split-right");
        assertThat(split.leavers()).isEmpty();
        assertThat(split.arms())
                .containsExactly(
                        new TrafficSplit.Arm("default", 5000, 5035, 0), new TrafficSplit.Arm("bold", 5070, 5035, 0));
        assertThat(split.days()).extracting(TrafficSplit.Day::day).containsExactly(DAY, DAY.plusDays(2));
        assertThat(split.days().get(1).counts()).containsEntry("default", 0L).containsEntry("bold", 20L);
    }

    @Test
    void wrongSplitSaysWhatToLookFor() {
        TrafficSplit split = split(
                plain,
                new Counting(plain.comparison()).joined(DAY, "default", 5000).joined(DAY, "bold", 4000));

        assertThat(split.isBroken()).isTrue();
        assertThat(split.text().code()).isEqualTo("split-wrong");
        assertThat(split.text().code()).isEqualTo("split-wrong");
        assertThat(split.text().parameters()).containsEntry("all", "9000").containsEntry("expected", "4500");
    }

    @Test
    void splitThatWasOnceWrongStaysWrong() {
        Counting counting = new Counting(plain.comparison())
                .joined(DAY, "default", 5000)
                .joined(DAY, "bold", 4000)
                .joined(DAY.plusDays(1), "bold", 1000);

        assertThat(split(plain, counting).isBroken()).isTrue();
    }

    @Test
    void leaversAreMentioned() {
        Counting even = new Counting(plain.comparison())
                .joined(DAY, "default", 500)
                .joined(DAY, "bold", 500)
                .left("default", 3)
                .left("bold", 5);
        Counting uneven = new Counting(plain.comparison())
                .joined(DAY, "default", 500)
                .joined(DAY, "bold", 500)
                .left("bold", 60);

        assertThat(split(plain, even).leavers().orElseThrow().code()).isEqualTo("leavers");
        assertThat(split(plain, even).arms().get(1).left()).isEqualTo(5);
        assertThat(split(plain, uneven).leavers().orElseThrow().code()).isEqualTo("leavers-uneven");
        assertThat(split(plain, uneven).leavers().orElseThrow().parameters())
                .isEqualTo(Map.of("left", "60", "visitors", "60", "variant", "bold"));
    }

    @Test
    void unitsFollowMeasures() {
        assertThat(Arrays.stream(Measure.values()).map(Unit::of).map(Unit::label))
                .containsExactly("share", "count", "money", "money", "ratio");
    }

    @Test
    void unknownVariantIsRefused() {
        GoalReport click = goals(plain, new Counting(plain.comparison())).get(0);

        assertThatThrownBy(() -> click.arm("other")).hasMessageContaining("variant=other");
    }

    private static LocalDate[] days(int count) {
        LocalDate[] days = new LocalDate[count];
        Arrays.setAll(days, DAY::plusDays);
        return days;
    }

    private static List<GoalReport> goals(Phase phase, Counting counting) {
        return Goals.of(Sums.of(counting.tally(Plans.UNTIL)), Terms.of(phase), Suppression.INSIDE, false);
    }

    private static TrafficSplit split(Phase phase, Counting counting) {
        ComparisonTally tally = counting.tally(Plans.UNTIL);
        SampleRatioCheck balance = new SampleRatioCheck(tally, Sums.of(tally), Terms.of(phase));
        SampleRatio ratio = balance.ratio(Instant.parse("2026-03-05T10:00:00Z"));
        return balance.split(ratio);
    }
}
