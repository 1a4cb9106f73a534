package org.openpersonalization.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.result.ArmReport;
import org.openpersonalization.report.segment.SegmentFinding;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.report.verdict.Next;
import org.openpersonalization.report.verdict.Next.Action;
import org.openpersonalization.report.verdict.VariantVerdict;
import org.openpersonalization.report.verdict.VerdictOutcome;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.segment.Suppression;

/** Over many random comparisons no mark, sentence, advice and number of a report contradict each other. */
class VerdictPropertyTest {

    private static final int ROUNDS = 300;
    private static final Segment YES = new Segment("audience:phone", "yes");
    private static final Segment NO = new Segment("audience:phone", "no");
    private static final Segment NEW = new Segment("visitor", "new");
    private static final Segment RETURNING = new Segment("visitor", "returning");
    private static final Segment THIRD = new Segment("visitor", "lapsed");

    private static final Map<VerdictOutcome, Set<String>> CODES = Map.of(
            VerdictOutcome.BROKEN, Set.of("broken"),
            VerdictOutcome.HARMED, Set.of("harmed"),
            VerdictOutcome.BETTER, Set.of("winner"),
            VerdictOutcome.WORSE, Set.of("worse"),
            VerdictOutcome.SAME, Set.of("no-difference"),
            VerdictOutcome.UNDECIDED, Set.of("too-few", "too-early", "keep-running", "undecided", "ended", "closing"));

    private static final Map<VerdictOutcome, Set<Action>> ADVICE = Map.of(
            VerdictOutcome.BROKEN, EnumSet.of(Action.LOOK),
            VerdictOutcome.HARMED, EnumSet.of(Action.STOP, Action.NONE),
            VerdictOutcome.BETTER, EnumSet.of(Action.PROMOTE, Action.RULE, Action.NONE, Action.LOOK),
            VerdictOutcome.WORSE, EnumSet.of(Action.STOP, Action.RULE, Action.NONE, Action.LOOK),
            VerdictOutcome.SAME, EnumSet.of(Action.STOP, Action.RULE, Action.NONE, Action.LOOK),
            VerdictOutcome.UNDECIDED,
                    EnumSet.of(Action.KEEP_RUNNING, Action.NEW_PHASE, Action.RULE, Action.LOOK, Action.STOP));

    private final Random random = new Random(23);
    private final Set<String> seen = new TreeSet<>();

    @Test
    void nothingInAReportContradictsAnythingElse() {
        for (int round = 0; round < ROUNDS; round++) {
            Report report = round % 3 == 2 ? ruleOrProgramme() : experiment();
            report.verdicts().forEach(judged -> requireConsistent(report, judged));
            assertThat(report.goals()).allSatisfy(goal -> goal.arms().forEach(arm -> requireCaveat(report, arm)));
        }
        assertThat(seen)
                .as("the rounds reach every verdict and every advice")
                .contains("broken LOOK", "harmed STOP", "harmed NONE", "winner PROMOTE", "winner RULE", "worse STOP")
                .contains(
                        "winner RULE by next-rule-except",
                        "worse RULE",
                        "worse NONE",
                        "no-difference STOP",
                        "keep-running KEEP_RUNNING")
                .contains("keep-running RULE", "too-early KEEP_RUNNING", "too-few KEEP_RUNNING", "ended NEW_PHASE")
                .contains("undecided NEW_PHASE", "closing KEEP_RUNNING");
    }

    private void requireConsistent(Report report, VariantVerdict judged) {
        String place = judged + " of " + report.kind();
        Action action = judged.next().action();
        seen.add(judged.verdict().code() + " " + action);
        seen.add(judged.verdict().code() + " " + action + " by "
                + judged.next().text().code());
        List<SegmentFinding> findings = report.segments().findings().stream()
                .filter(each -> each.variant().equals(judged.variant()))
                .filter(each -> each.goal().equals(report.primary().goal()))
                .toList();
        assertThat(CODES.get(judged.outcome()))
                .as(place)
                .contains(judged.verdict().code());
        assertThat(ADVICE.get(judged.outcome())).as(place).contains(action);
        assertThat(judged.proven())
                .as(place)
                .isEqualTo(findings.stream().map(SegmentFinding::text).toList());
        requireAdvice(report, judged, findings, place);
        requireNumbers(report, judged, place);
        requireThatFollowedAdviceGoes(report, judged, place);
    }

    private static void requireAdvice(
            Report report, VariantVerdict judged, List<SegmentFinding> findings, String place) {
        Next next = judged.next();
        boolean isOver = report.until()
                .filter(end -> !end.isAfter(report.countedUntil()))
                .isPresent();
        if (next.action() == Action.PROMOTE) {
            assertThat(judged.outcome()).as(place).isEqualTo(VerdictOutcome.BETTER);
            assertThat(findings).as(place).allMatch(each -> each.hurt().isEmpty());
        }
        if (next.action() == Action.RULE) {
            assertThat(judged.proven()).as(place).isNotEmpty();
            next.segment()
                    .ifPresent(segment -> assertThat(findings)
                            .as(place)
                            .anyMatch(each -> each.dimension().equals(segment.dimension())
                                    && each.helped().equals(List.of(segment.value()))));
        }
        if (isOver) {
            assertThat(next.action()).as(place).isNotEqualTo(Action.STOP);
            assertThat(next.action() == Action.KEEP_RUNNING)
                    .as(place)
                    .isEqualTo(judged.verdict().code().equals("closing") && next.action() != Action.RULE);
        }
        if (judged.outcome() == VerdictOutcome.UNDECIDED && report.kind() == ComparisonKind.EXPERIMENT) {
            assertThat(next.action()).as(place).isNotEqualTo(Action.STOP);
        }
    }

    private static void requireNumbers(Report report, VariantVerdict judged, String place) {
        boolean isTooEarly = report.days() < report.minimumDays();
        boolean isSilent = report.split().isBroken() || isTooEarly;
        assertThat(report.split().isBroken()).as(place).isEqualTo(judged.outcome() == VerdictOutcome.BROKEN);
        if (isSilent) {
            assertThat(judged.proven()).as(place).isEmpty();
            assertThat(report.segments().rows()).as(place).noneMatch(row -> row.isEvidence());
        }
        if (isTooEarly) {
            assertThat(EnumSet.of(VerdictOutcome.UNDECIDED, VerdictOutcome.HARMED, VerdictOutcome.BROKEN))
                    .as(place)
                    .contains(judged.outcome());
        }
        boolean isLess = report.primary().isLessBetter();
        if (judged.outcome() == VerdictOutcome.BETTER || judged.outcome() == VerdictOutcome.WORSE) {
            boolean isUp = (judged.outcome() == VerdictOutcome.BETTER) != isLess;
            assertThat(judged.change())
                    .as(place)
                    .hasValueSatisfying(change -> assertThat(
                                    isUp
                                            ? change.low().orElseThrow()
                                            : -change.high().orElseThrow())
                            .isPositive());
        }
        boolean isHarmed = report.goals().stream()
                .flatMap(goal -> goal.guardrail().stream())
                .anyMatch(guardrail -> guardrail.harmed().contains(judged.variant()));
        assertThat(judged.outcome() == VerdictOutcome.HARMED)
                .as(place)
                .isEqualTo(isHarmed && !report.split().isBroken());
    }

    private static void requireThatFollowedAdviceGoes(Report report, VariantVerdict judged, String place) {
        String variant = judged.variant();
        Optional<Segment> segment = judged.next().segment();
        String audience =
                segment.map(each -> each.dimension().replace("audience:", "")).orElse("any");
        if (judged.next().action() == Action.PROMOTE || judged.next().action() == Action.RULE) {
            boolean isOpposite = segment.equals(Optional.of(NO));
            VariantVerdict after = judged.after(List.of(new AdviceTaken.AsRule(variant, audience, "Anyone")));
            assertThat(after.next().action()).as(place).isEqualTo(isOpposite ? Action.RULE : Action.NONE);
            assertThat(after.verdict()).as(place).isEqualTo(judged.verdict());
        }
        Report later = report.after(List.of(new AdviceTaken.LaterPhase(2)));
        assertThat(later.verdict(variant).next().action()).as(place).isEqualTo(Action.NONE);
        assertThat(later.verdict(variant).outcome()).as(place).isEqualTo(judged.outcome());
    }

    private static void requireCaveat(Report report, ArmReport arm) {
        String control = report.primary().arms().get(0).variant();
        boolean isSaid = arm.effects().isPresent() && !report.split().isBroken();
        assertThat(arm.belief(control).isPresent()).isEqualTo(isSaid);
        arm.belief(control)
                .ifPresent(text ->
                        assertThat(text.fields()).containsOnlyKeys("variant", "control", "chance", "loss", "p"));
    }

    private Report experiment() {
        boolean isPlanned = random.nextInt(5) == 0;
        Goal primary = random.nextInt(4) == 0 ? Plans.BOUNCE : Plans.CLICK;
        Plans plans = Plans.comparing(random.nextBoolean() ? new String[] {"bold"} : new String[] {"bold", "calm"})
                .by(primary)
                .during(new Timing(Optional.empty(), Plans.UNTIL, 0, 1 + random.nextInt(2)))
                .read(new Method(
                        isPlanned ? Method.Mode.PLANNED : Method.Mode.ALWAYS_VALID,
                        isPlanned ? 1_000 : 5_000,
                        random.nextInt(3) == 0 ? 0.2 : 0.01,
                        false));
        boolean isGuarded = random.nextInt(4) == 0;
        if (isGuarded) {
            plans.guarding(new Guarded(Plans.READ, 0.01, random.nextBoolean()));
        }
        Phase phase = plans.phase();
        int days = random.nextInt(4) == 0 ? 28 + random.nextInt(2) : random.nextInt(28);
        Instant now = Plans.SINCE.plus(Duration.ofDays(days)).plus(Duration.ofHours(2));
        Counting counting = counted(phase.comparison(), primary, Math.min(days, 27));
        if (isGuarded) {
            phase.comparison()
                    .arms()
                    .forEach(arm -> counting.closed(
                            Plans.FIRST, arm.arm(), "read", Counting.visitors(400, 150 + random.nextInt(150))));
        }
        return Report.of(phase, counting.tally(now), now, Suppression.INSIDE);
    }

    private Report ruleOrProgramme() {
        ProgrammePlan plan = new ProgrammePlan(1, List.of(Plans.CLICK), 0.5, 0.5, Plans.SINCE);
        Comparison comparison = random.nextBoolean() ? plan.comparison() : plan.rule("hero", "bold");
        int days = random.nextInt(30);
        Instant now = Plans.SINCE.plus(Duration.ofDays(days)).plus(Duration.ofHours(2));
        return Report.of(counted(comparison, Plans.CLICK, days).tally(now), now, Suppression.INSIDE);
    }

    /** Visitors of no known segment, who like the variants better. */
    private static boolean isUnknownBetter(Comparison comparison, Comparison.Share arm) {
        return !arm.arm().equals(comparison.control());
    }

    /** Visitors of a few segments, in which the variants do better, worse or the same. */
    private Counting counted(Comparison comparison, Goal primary, int days) {
        Counting counting = new Counting(comparison);
        int visitors = random.nextInt(5) == 0 ? 5 : 100 + random.nextInt(900);
        boolean isBroken = random.nextInt(8) == 0;
        boolean isOpen = random.nextInt(4) == 0;
        boolean isSame = random.nextInt(5) == 0;
        for (Segment[] segments :
                List.of(new Segment[] {YES, NEW}, new Segment[] {NO, RETURNING}, new Segment[] {NO, THIRD})) {
            LocalDate day = Plans.FIRST.plusDays(random.nextInt(days + 1));
            List<String> arms =
                    comparison.arms().stream().map(Comparison.Share::arm).toList();
            for (String arm : arms) {
                boolean isControl = arm.equals(comparison.control());
                int joined = isBroken && isControl ? visitors * 2 : visitors;
                int reached = isControl || isSame ? visitors / 5 : visitors * (2 + random.nextInt(18)) / 50;
                counting.both(day, arm, primary.name(), joined, reached, segments);
            }
        }
        if (random.nextInt(5) == 0) {
            comparison
                    .arms()
                    .forEach(arm -> counting.both(
                            Plans.FIRST,
                            arm.arm(),
                            primary.name(),
                            1_000,
                            isUnknownBetter(comparison, arm) ? 600 : 300));
        }
        return isOpen ? counting.joined(Plans.FIRST.plusDays(days), comparison.control(), 3) : counting;
    }
}
