package org.openpersonalization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.verdict.Next.Action;
import org.openpersonalization.report.verdict.Stop;
import org.openpersonalization.report.verdict.VariantVerdict;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.segment.Suppression;

/** Tests reports as a whole. Long, since every part of a report is read from the same few phases and counts. */
class ReportTest {

    private static final Segment NEW = new Segment("visitor", "new");
    private static final Segment RETURNING = new Segment("visitor", "returning");
    private static final Instant TEN_DAYS =
            Plans.SINCE.plus(Duration.ofDays(10)).plus(Duration.ofHours(2));
    private static final Instant AFTER = Plans.UNTIL.plus(Duration.ofDays(3));

    private final Phase plain = Plans.comparing("bold").phase();

    @Test
    void winnerIsPromoted() {
        VariantVerdict bold =
                report(plain, daily(plain, 10, 500, 50, 65), TEN_DAYS).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("winner");
        assertThat(bold.verdict().parameters()).containsKeys("change", "low", "high", "variant", "control", "goal");
        assertThat(bold.change().orElseThrow().value()).isCloseTo(0.3, within(1e-9));
        assertThat(bold.next().action()).isEqualTo(Action.PROMOTE);
        assertThat(bold.next().text().code()).isEqualTo("next-promote");
    }

    @Test
    void loserIsStopped() {
        VariantVerdict bold =
                report(plain, daily(plain, 10, 500, 65, 45), TEN_DAYS).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("worse");
        assertThat(bold.next().action()).isEqualTo(Action.STOP);
    }

    @Test
    void smallDifferenceIsNotWorthHaving() {
        Phase wide = Plans.comparing("bold")
                .read(new Method(Method.Mode.ALWAYS_VALID, 10_000, 0.2, false))
                .phase();

        VariantVerdict bold =
                report(wide, daily(wide, 10, 500, 150, 150), TEN_DAYS).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("no-difference");
        assertThat(bold.next().text().code()).isEqualTo("next-stop-same");
    }

    @Test
    void openQuestionSaysHowMuchLonger() {
        VariantVerdict bold =
                report(plain, daily(plain, 10, 500, 50, 53), TEN_DAYS).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("keep-running");
        assertThat(bold.verdict().fields()).containsEntry("interval", new MessageField.Form("closed"));
        assertThat(bold.verdict().parameters().get("weeks")).matches("\\d+");
        assertThat(bold.next().action()).isEqualTo(Action.KEEP_RUNNING);
    }

    @Test
    void nothingIsDecidedBeforeWholeWeeks() {
        Instant fiveDays = Plans.SINCE.plus(Duration.ofDays(5)).plus(Duration.ofHours(2));

        Report report = report(plain, daily(plain, 5, 1000, 100, 150), fiveDays);

        assertThat(report.verdict("bold").verdict().code()).isEqualTo("too-early");
        assertThat(report.verdict("bold").verdict().parameters()).containsEntry("days", "2");
        assertThat(report.verdict("bold").next().action()).isEqualTo(Action.KEEP_RUNNING);
        assertThat(report.days()).isEqualTo(5);
        assertThat(report.minimumDays()).isEqualTo(7);
    }

    @Test
    void tooFewVisitorsShowNothing() {
        VariantVerdict bold = report(plain, daily(plain, 9, 10, 1, 2), TEN_DAYS).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("too-few");
        assertThat(bold.change()).isEmpty();
        assertThat(bold.next().action()).isEqualTo(Action.KEEP_RUNNING);
    }

    @Test
    void wrongSplitSilencesEverything() {
        Phase guarded = Plans.comparing("bold")
                .guarding(new Guarded(Plans.BOUNCE, 0, true))
                .phase();
        Counting counting = daily(guarded, 10, 500, 50, 100)
                .both(Plans.FIRST, "default", "bounce", 1000, 100)
                .both(Plans.FIRST, "bold", "bounce", 3000, 900, NEW);

        Report report = report(guarded, counting, TEN_DAYS);

        assertThat(report.split().isBroken()).isTrue();
        assertThat(report.verdict("bold").verdict().code()).isEqualTo("broken");
        assertThat(report.verdict("bold").next().action()).isEqualTo(Action.LOOK);
        assertThat(report.goal("bounce").guardrail().orElseThrow().harmed()).containsExactly("bold");
        assertThat(report.toStop()).isEmpty();
        assertThat(report.segments().findings()).isEmpty();
    }

    @Test
    void harmCountsAtOnceAndStopsWhereThatWasWished() {
        Phase guarded = Plans.comparing("bold")
                .guarding(new Guarded(Plans.READ, 0, false), new Guarded(Plans.BOUNCE, 0.02, true))
                .phase();
        Counting counting = daily(guarded, 1, 1000, 100, 150)
                .closed(Plans.FIRST, "default", "bounce", Counting.visitors(1000, 300))
                .closed(Plans.FIRST, "bold", "bounce", Counting.visitors(1000, 450))
                .closed(Plans.FIRST, "default", "read", Counting.visitors(1000, 500))
                .closed(Plans.FIRST, "bold", "read", Counting.visitors(1000, 500));

        Report report = report(guarded, counting, Plans.SINCE.plus(Duration.ofHours(30)));

        assertThat(report.verdict("bold").verdict().code()).isEqualTo("harmed");
        assertThat(report.verdict("bold").verdict().parameters()).containsEntry("goal", "Bounces");
        assertThat(report.verdict("bold").next().action()).isEqualTo(Action.STOP);
        assertThat(report.toStop())
                .extracting(
                        Stop::variant,
                        Stop::goal,
                        stop -> stop.text().parameters().get("tolerance"))
                .containsExactly(tuple("bold", "bounce", "0.02"));
    }

    @Test
    void harmThatStopsNothingIsOnlySaid() {
        Phase guarded = Plans.comparing("bold")
                .guarding(new Guarded(Plans.BOUNCE, 0.02, false))
                .phase();
        Counting counting = daily(guarded, 1, 1000, 100, 150)
                .closed(Plans.FIRST, "default", "bounce", Counting.visitors(1000, 300))
                .closed(Plans.FIRST, "bold", "bounce", Counting.visitors(1000, 450));

        Report report = report(guarded, counting, Plans.SINCE.plus(Duration.ofHours(30)));

        assertThat(report.verdict("bold").verdict().code()).isEqualTo("harmed");
        assertThat(report.toStop()).isEmpty();
    }

    @Test
    void whatIsOverNeedsNoStopping() {
        Phase guarded = Plans.comparing("bold")
                .guarding(new Guarded(Plans.BOUNCE, 0.02, true))
                .phase();
        Counting counting = daily(guarded, 28, 1000, 100, 150)
                .closed(Plans.FIRST, "default", "bounce", Counting.visitors(1000, 300))
                .closed(Plans.FIRST, "bold", "bounce", Counting.visitors(1000, 450));

        assertThat(report(guarded, counting, AFTER).toStop()).isEmpty();
    }

    @Test
    void endedTestThatWaitsForWindowsSaysSo() {
        Counting counting = daily(plain, 28, 100, 10, 10).joined(Plans.FIRST.plusDays(27), "bold", 30);

        VariantVerdict bold = report(plain, counting, Plans.UNTIL).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("closing");
        assertThat(bold.verdict().parameters()).containsEntry("open", "30");
        assertThat(bold.next().text().code()).isEqualTo("next-wait");
    }

    @Test
    void endedTestThatDecidedNothingSaysSo() {
        VariantVerdict bold =
                report(plain, daily(plain, 28, 100, 10, 10), AFTER).verdict("bold");
        VariantVerdict empty = report(plain, daily(plain, 1, 10, 1, 1), AFTER).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("ended");
        assertThat(bold.verdict().fields()).containsEntry("interval", new MessageField.Form("closed"));
        assertThat(bold.next().action()).isEqualTo(Action.NEW_PHASE);
        assertThat(empty.verdict().code()).isEqualTo("ended");
        assertThat(empty.verdict().fields()).containsOnly(Map.entry("interval", new MessageField.Form("none")));
    }

    @Test
    void stoppedBeforeItsWeeksIsNeverDecided() {
        Phase stopped = Plans.comparing("bold")
                .ended(Plans.SINCE.plus(Duration.ofDays(3)))
                .phase();

        VariantVerdict bold =
                report(stopped, daily(stopped, 3, 1000, 100, 150), AFTER).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("ended");
        assertThat(bold.next().action()).isEqualTo(Action.NEW_PHASE);
    }

    @Test
    void mixedFindingIsWorthARule() {
        Counting counting = new Counting(plain.comparison())
                .both(Plans.FIRST, "default", "click", 2000, 200, NEW)
                .both(Plans.FIRST, "bold", "click", 2000, 320, NEW)
                .both(Plans.FIRST, "default", "click", 2000, 200, RETURNING)
                .both(Plans.FIRST, "bold", "click", 2000, 100, RETURNING);

        VariantVerdict bold = report(plain, counting, TEN_DAYS).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("keep-running");
        assertThat(bold.next().action()).isEqualTo(Action.RULE);
        assertThat(bold.next().segment()).contains(NEW);
        assertThat(bold.next().text().code()).isEqualTo("next-rule");
        assertThat(bold.next().text().fields())
                .containsEntry("value", new MessageField.Group("visitor", List.of("new")));
    }

    @Test
    void modelThatIsBetterThanTheRulesIsKeptAndChanceIsThereToCompare() {
        Phase learned = learned();
        Counting counting = new Counting(learned.comparison())
                .both(Plans.FIRST, "rules", "click", 2_000, 200, NEW)
                .both(Plans.FIRST, "uniform", "click", 1_000, 30, NEW)
                .both(Plans.FIRST, "policy", "click", 17_000, 3_400, NEW);

        Report report = report(learned, counting, TEN_DAYS);

        assertThat(report.verdict("policy").verdict().code()).isEqualTo("winner");
        assertThat(report.verdict("policy").next().action()).isEqualTo(Action.NONE);
        assertThat(report.verdict("policy").next().text().code()).isEqualTo("next-model-keep");
        assertThat(report.verdict("uniform").next().text().code()).isEqualTo("next-model-compared");
    }

    @Test
    void modelThatIsWorseThanTheRulesIsStopped() {
        Phase learned = learned();
        Counting counting = new Counting(learned.comparison())
                .both(Plans.FIRST, "rules", "click", 2_000, 600)
                .both(Plans.FIRST, "uniform", "click", 1_000, 300)
                .both(Plans.FIRST, "policy", "click", 17_000, 3_400);

        assertThat(report(learned, counting, TEN_DAYS).verdict("policy").next().action())
                .isEqualTo(Action.STOP);
    }

    private Phase learned() {
        return new Phase(1, plain.plan().allocatedBy(new LearnedAllocation(List.of())), plain.started(), plain.ended());
    }

    @Test
    void helpForSomeIsARuleOnlyWhenTheWholeIsNotBetter() {
        Counting winner = new Counting(plain.comparison())
                .both(Plans.FIRST, "default", "click", 2000, 200, NEW)
                .both(Plans.FIRST, "bold", "click", 2000, 400, NEW);
        Counting loser = new Counting(plain.comparison())
                .both(Plans.FIRST, "default", "click", 2000, 200, NEW)
                .both(Plans.FIRST, "bold", "click", 2000, 320, NEW)
                .both(Plans.FIRST, "default", "click", 4000, 1000)
                .both(Plans.FIRST, "bold", "click", 4000, 500);

        assertThat(report(plain, winner, TEN_DAYS).verdict("bold").next().action())
                .isEqualTo(Action.PROMOTE);
        assertThat(report(plain, loser, TEN_DAYS).verdict("bold").verdict().code())
                .isEqualTo("worse");
        assertThat(report(plain, loser, TEN_DAYS).verdict("bold").next().action())
                .isEqualTo(Action.RULE);
    }

    @Test
    void helpForSomeWaitsWhileTheWholeIsOpen() {
        Counting counting = new Counting(plain.comparison())
                .both(Plans.FIRST, "default", "click", 1500, 150, NEW)
                .both(Plans.FIRST, "bold", "click", 1500, 240, NEW)
                .both(Plans.FIRST, "default", "click", 4000, 1000)
                .both(Plans.FIRST, "bold", "click", 4000, 910);

        VariantVerdict open = report(plain, counting, TEN_DAYS).verdict("bold");
        VariantVerdict over = report(plain, counting, AFTER).verdict("bold");

        assertThat(open.verdict().code()).isEqualTo("keep-running");
        assertThat(open.next().action()).isEqualTo(Action.KEEP_RUNNING);
        assertThat(over.verdict().code()).isEqualTo("ended");
        assertThat(over.next().action()).isEqualTo(Action.RULE);
    }

    @Test
    void plannedTestLooksDailyAndDecides() {
        Phase planned = planned(10_000);

        Report report = report(planned, daily(planned, 9, 500, 50, 65), TEN_DAYS);

        assertThat(report.verdict("bold").verdict().code()).isEqualTo("winner");
        assertThat(report.planned().orElseThrow().isOver()).isFalse();
        assertThat(report.planned().orElseThrow().seen()).isEqualTo(9000);
        assertThat(report.planned().orElseThrow().text().parameters())
                .isEqualTo(Map.of("planned", "10000", "visitors", "9000"));
    }

    @Test
    void plannedTestRefusesWhatComesAfterItsPlan() {
        Phase planned = planned(4000);
        Counting counting = daily(planned, 4, 500, 50, 52);
        Report atItsEnd = report(planned, counting, TEN_DAYS);
        for (int day = 5; day < 9; day++) {
            counting.both(Plans.FIRST.plusDays(day), "default", "click", 2000, 200)
                    .both(Plans.FIRST.plusDays(day), "bold", "click", 2000, 600);
        }

        Report later = report(planned, counting, TEN_DAYS);

        assertThat(atItsEnd.verdict("bold").verdict().code()).isEqualTo("undecided");
        assertThat(atItsEnd.verdict("bold").next().text().code()).isEqualTo("next-new-phase-larger");
        assertThat(later.verdict("bold").verdict())
                .isEqualTo(atItsEnd.verdict("bold").verdict());
        assertThat(later.planned().orElseThrow().isOver()).isTrue();
        assertThat(later.planned().orElseThrow().text().code()).isEqualTo("plan-over");
    }

    @Test
    void planEndsAlsoWhenOnlyFewAreMissing() {
        Phase planned = planned(4000);
        Counting almost = daily(planned, 4, 499, 50, 52);
        Counting quiet = daily(planned, 4, 499, 50, 52)
                .both(Plans.FIRST.plusDays(4), "default", "click", 3, 0)
                .both(Plans.FIRST.plusDays(4), "bold", "click", 3, 0);
        Counting over = daily(planned, 4, 499, 50, 52)
                .both(Plans.FIRST.plusDays(4), "default", "click", 4, 0)
                .both(Plans.FIRST.plusDays(4), "bold", "click", 4, 0);

        assertThat(report(planned, almost, TEN_DAYS).planned().orElseThrow().isOver())
                .isFalse();
        assertThat(report(planned, quiet, TEN_DAYS).planned().orElseThrow().isOver())
                .isFalse();
        assertThat(report(planned, over, TEN_DAYS).planned().orElseThrow().isOver())
                .isTrue();
    }

    @Test
    void plannedTestDoesNotLookAtADayThatIsNotOver() {
        Phase planned = planned(10_000);
        Counting counting = new Counting(planned.comparison())
                .both(Plans.FIRST.plusDays(10), "default", "click", 4000, 400)
                .both(Plans.FIRST.plusDays(10), "bold", "click", 4000, 800);

        VariantVerdict before = report(planned, counting, TEN_DAYS).verdict("bold");
        VariantVerdict after =
                report(planned, counting, TEN_DAYS.plus(Duration.ofDays(1))).verdict("bold");

        assertThat(before.verdict().code()).isEqualTo("keep-running");
        assertThat(before.verdict().fields()).containsEntry("interval", new MessageField.Form("open"));
        assertThat(before.change().orElseThrow().isClosed()).isFalse();
        assertThat(after.verdict().code()).isEqualTo("winner");
    }

    @Test
    void lateCountingIsNoLaterLook() {
        Report report = Report.of(
                plain,
                daily(plain, 5, 1000, 100, 150).tally(Plans.SINCE.plus(Duration.ofDays(5))),
                AFTER,
                Suppression.INSIDE);

        assertThat(report.countedUntil()).isEqualTo(Plans.SINCE.plus(Duration.ofDays(5)));
        assertThat(report.days()).isEqualTo(4);
    }

    @Test
    void fewerBouncesWin() {
        Phase bounces = Plans.comparing("bold").by(Plans.BOUNCE).phase();
        Counting counting = new Counting(bounces.comparison())
                .both(Plans.FIRST, "default", "bounce", 3000, 1500)
                .both(Plans.FIRST, "bold", "bounce", 3000, 1200);

        VariantVerdict bold = report(bounces, counting, TEN_DAYS).verdict("bold");

        assertThat(bold.verdict().code()).isEqualTo("winner");
        assertThat(bold.verdict().parameters().get("change")).startsWith("-0.");
        assertThat(bold.change().orElseThrow().high().orElseThrow()).isNegative();
    }

    @Test
    void programmeIsReadWithoutAPlan() {
        ProgrammePlan plan = new ProgrammePlan(1, List.of(Plans.CLICK, Plans.ORDER), 0.1, 0.1, Plans.SINCE);
        Report good = report(plan.comparison(), 1000, 100, 9000, 1300);
        Report bad = report(plan.comparison(), 1000, 200, 9000, 900);
        Report open = report(plan.comparison(), 1000, 100, 9000, 910);

        assertThat(good.kind()).isEqualTo(ComparisonKind.PROGRAMME);
        assertThat(good.until()).isEmpty();
        assertThat(good.planned()).isEmpty();
        assertThat(good.verdict("personalized").next().text().code()).isEqualTo("next-programme-good");
        assertThat(bad.verdict("personalized").next().action()).isEqualTo(Action.LOOK);
        assertThat(open.verdict("personalized").next().action()).isEqualTo(Action.KEEP_RUNNING);
        assertThat(good.toStop()).isEmpty();
    }

    @Test
    void ruleIsKeptOrRemoved() {
        Comparison rule = new ProgrammePlan(1, List.of(Plans.CLICK), 0.1, 0.1, Plans.SINCE).rule("hero", "bold");

        assertThat(report(rule, 1000, 100, 9000, 1300)
                        .verdict("shown")
                        .next()
                        .text()
                        .code())
                .isEqualTo("next-rule-keep");
        assertThat(report(rule, 1000, 200, 9000, 900).verdict("shown").next().action())
                .isEqualTo(Action.STOP);
    }

    @Test
    void trafficIsThatOfTheLastWeek() {
        Counting slow = daily(plain, 20, 20, 2, 2);
        for (int day = 20; day < 27; day++) {
            slow.both(Plans.FIRST.plusDays(day), "default", "click", 500, 50)
                    .both(Plans.FIRST.plusDays(day), "bold", "click", 500, 52);
        }
        Report rising =
                report(plain, slow, Plans.SINCE.plus(Duration.ofDays(27)).plus(Duration.ofHours(2)));
        Report even = report(plain, daily(plain, 6, 500, 50, 52), Plans.SINCE.plus(Duration.ofDays(6)));

        assertThat(Integer.parseInt(
                        rising.verdict("bold").verdict().parameters().get("weeks")))
                .isLessThan(60);
        assertThat(even.verdict("bold").verdict().code()).isEqualTo("too-early");
    }

    @Test
    void numbersOfSomethingElseAreRefused() {
        Comparison other = new ProgrammePlan(1, List.of(Plans.CLICK), 0.1, 0.1, Plans.SINCE).comparison();

        assertThatThrownBy(() -> report(plain, new Counting(other), TEN_DAYS))
                .hasMessageContaining("[phase=experiment/hero-test/1, counted=programme/1]");
    }

    @Test
    void whatIsNotInAReportIsRefused() {
        Report report = report(plain, daily(plain, 1, 10, 1, 1), TEN_DAYS);

        assertThat(report.primary()).isEqualTo(report.goal("click"));
        assertThatThrownBy(() -> report.goal("other")).hasMessageContaining("goal=other");
        assertThatThrownBy(() -> report.verdict("other")).hasMessageContaining("variant=other");
    }

    @Test
    void actionsHaveNames() {
        assertThat(List.of(Action.values()))
                .extracting(Action::label)
                .containsExactly("promote", "stop", "keep-running", "new-phase", "rule", "look", "none");
    }

    private static Phase planned(long visitors) {
        return Plans.comparing("bold")
                .read(new Method(Method.Mode.PLANNED, visitors, 0.01, false))
                .phase();
    }

    private static Counting daily(Phase phase, int days, int visitors, int plain, int treated) {
        Counting counting = new Counting(phase.comparison());
        for (int day = 0; day < days; day++) {
            counting.both(Plans.FIRST.plusDays(day), "default", "click", visitors, plain)
                    .both(Plans.FIRST.plusDays(day), "bold", "click", visitors, treated);
        }
        return counting;
    }

    private static Report report(Phase phase, Counting counting, Instant now) {
        return Report.of(phase, counting.tally(now), now, Suppression.INSIDE);
    }

    private static Report report(Comparison comparison, long plain, long reached, long shown, long shownReached) {
        Counting counting = new Counting(comparison)
                .both(Plans.FIRST, comparison.control(), "click", plain, reached)
                .both(Plans.FIRST, comparison.arms().get(1).arm(), "click", shown, shownReached);
        return Report.of(counting.tally(TEN_DAYS), TEN_DAYS, Suppression.INSIDE);
    }
}
