package org.openpersonalization.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openpersonalization.report.Counting.visitors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.report.Counting;
import org.openpersonalization.report.Plans;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

class ReadingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void openEndsAreEmpty() {
        Effect effect = new Effect(Scale.RELATIVE, 0.1, 0, 100);

        Change open = Change.of(effect, Interval.ALL, false);

        assertThat(open.low()).isEmpty();
        assertThat(open.high()).isEmpty();
        assertThat(open.isClosed()).isFalse();
        assertThat(open.isSure()).isFalse();
    }

    @Test
    void changeKnowsItsSide() {
        Change gain = Change.of(new Effect(Scale.RELATIVE, 0.2, 0.1, 100), new Interval(0.1, 0.3), true);

        assertThat(gain.isSure()).isTrue();
        assertThat(gain.negated()).isEqualTo(new Change(-0.2, Optional.of(-0.3), Optional.of(-0.1), true));
        assertThat(gain.negated().isSure()).isTrue();
        assertThat(gain.times(10)).isEqualTo(new Change(2, Optional.of(1.0), Optional.of(3.0), true));
        assertThat(new Change(0, Optional.of(-1.0), Optional.of(1.0), false).isSure())
                .isFalse();
    }

    @Test
    void sumsGrowByDayWhateverTheOrder() {
        ComparisonTally tally = new Counting(Plans.comparing("bold").phase().comparison())
                .both(Plans.FIRST.plusDays(2), "bold", "click", 20, 4, new Segment("device", "phone"))
                .both(Plans.FIRST, "bold", "click", 10, 1, new Segment("country", "CH"))
                .tally(Plans.UNTIL);
        Sums sums = Sums.of(Counting.shuffled(tally, 3));

        assertThat(sums.days()).containsExactly(Plans.FIRST, Plans.FIRST.plusDays(2));
        assertThat(sums.growth("bold", "click")).containsExactly(visitors(10, 1), visitors(30, 5));
        assertThat(sums.on(Plans.FIRST.plusDays(1), "bold", "click").visitors()).isZero();
        assertThat(sums.total("other", "click").visitors()).isZero();
        assertThat(sums.total("bold", "click", new Segment("country", "CH")).reached())
                .isOne();
        assertThat(sums.dimensions().keySet()).containsExactly("country", "device");
    }

    @Test
    void cellsThatComeTwiceAreAdded() {
        ComparisonTally once = new Counting(Plans.comparing("bold").phase().comparison())
                .both(Plans.FIRST, "bold", "click", 10, 1)
                .tally(Plans.UNTIL);
        ComparisonTally twice = new ComparisonTally(
                once.comparison(),
                List.of(once.days().get(0), once.days().get(0)),
                List.of(once.cells().get(1), once.cells().get(1)),
                Map.of(),
                Plans.UNTIL);

        assertThat(Sums.of(twice).on(Plans.FIRST, "bold", "click")).isEqualTo(visitors(20, 2));
        assertThat(Sums.of(twice).total("bold", "click")).isEqualTo(visitors(20, 2));
    }

    @Test
    void phaseEndsWhenItWasEndedAtTheLatestWithItsPlan() {
        Instant early = Instant.parse("2026-03-10T00:00:00Z");

        assertThat(Timetable.of(Plans.comparing("bold").phase()).until()).contains(Plans.UNTIL);
        assertThat(Timetable.of(Plans.comparing("bold").ended(early).phase()).until())
                .contains(early);
        assertThat(Timetable.of(Plans.comparing("bold")
                                .ended(Plans.UNTIL.plusSeconds(9))
                                .phase())
                        .until())
                .contains(Plans.UNTIL);
    }

    @Test
    void splitIsWatchedByThePlanNotByWhatHappened() {
        Timetable stopped = Timetable.of(Plans.comparing("bold")
                .ended(Instant.parse("2026-03-10T00:00:00Z"))
                .phase());

        assertThat(stopped.plannedDays()).isEqualTo(29);
        assertThat(Timetable.open(Plans.SINCE).plannedDays()).isEqualTo(28);
    }

    @Test
    void laterBeginningCounts() {
        Instant later = Instant.parse("2026-03-05T12:00:00Z");
        Instant earlier = Instant.parse("2026-02-01T00:00:00Z");

        assertThat(Timetable.of(Plans.comparing("bold")
                                .during(new Timing(Optional.of(later), Plans.UNTIL, 0, 1))
                                .phase())
                        .since())
                .isEqualTo(later);
        assertThat(Timetable.of(Plans.comparing("bold")
                                .during(new Timing(Optional.of(earlier), Plans.UNTIL, 0, 1))
                                .phase())
                        .since())
                .isEqualTo(Plans.SINCE);
    }

    @Test
    void onlyDaysWhoseVisitorsAreCountedAreFull() {
        Timetable timetable = Timetable.of(Plans.comparing("bold").phase());

        assertThat(timetable.fullDays(Instant.parse("2026-03-09T00:00:00Z"), HOUR))
                .isEqualTo(6);
        assertThat(timetable.fullDays(Instant.parse("2026-03-09T01:00:00Z"), HOUR))
                .isEqualTo(7);
        assertThat(timetable.fullDays(Instant.parse("2026-03-16T00:00:00Z"), Duration.ofDays(7)))
                .isEqualTo(7);
        assertThat(timetable.fullDays(Plans.SINCE, HOUR)).isZero();
        assertThat(timetable.fullDays(Plans.UNTIL.plus(Duration.ofDays(40)), HOUR))
                .isEqualTo(28);
        assertThat(Timetable.open(Plans.SINCE).fullDays(Instant.parse("2026-04-02T01:00:00Z"), HOUR))
                .isEqualTo(31);
    }

    @Test
    void whatNeverEndsIsNeverOver() {
        assertThat(Timetable.open(Plans.SINCE).isOver(Instant.MAX)).isFalse();
        assertThat(Timetable.of(Plans.comparing("bold").phase()).isOver(Plans.UNTIL))
                .isTrue();
        assertThat(Timetable.of(Plans.comparing("bold").phase()).isOver(Plans.UNTIL.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void testsAreTunedByThePlanBeforeTheFirstLook() {
        Terms one = Terms.of(Plans.comparing("bold").phase());
        Terms two = Terms.of(Plans.comparing("bold", "calm").alsoBy(Plans.ORDER).phase());

        assertThat(one.test(Plans.CLICK, "bold")).isEqualTo(new ConfidenceSequence(0.05, 10_000));
        assertThat(two.test(Plans.CLICK, "calm")).isEqualTo(new ConfidenceSequence(0.025, 6667));
        assertThat(two.test(Plans.ORDER, "calm")).isEqualTo(new ConfidenceSequence(0.05, 6667));
        assertThat(two.decidingLevel()).isCloseTo(0.025, within(1e-15));
    }

    @Test
    void goalsHaveTheirParts() {
        Terms terms = Terms.of(Plans.comparing("bold")
                .alsoBy(Plans.ORDER)
                .guarding(new Guarded(Plans.BOUNCE, 0.02, true))
                .phase());

        assertThat(terms.role(Plans.CLICK)).isEqualTo(Role.PRIMARY);
        assertThat(terms.role(Plans.ORDER)).isEqualTo(Role.SECONDARY);
        assertThat(terms.role(Plans.BOUNCE)).isEqualTo(Role.GUARDRAIL);
        assertThat(terms.guard(Plans.BOUNCE).orElseThrow().stops()).isTrue();
        assertThat(Role.GUARDRAIL.label()).isEqualTo("guardrail");
    }

    @Test
    void comparisonsWithoutGoalsAreRefused() {
        Comparison empty = new ProgrammePlan(1, List.of(), 0.1, 0.1, Plans.SINCE).comparison();

        assertThatThrownBy(() -> Terms.of(empty)).hasMessageContaining("name a goal first");
    }

    @Test
    void kindIsReadFromTheKey() {
        ProgrammePlan plan = new ProgrammePlan(1, List.of(Plans.CLICK), 0.1, 0.1, Plans.SINCE);

        assertThat(plan.comparison().kind()).isEqualTo(ComparisonKind.PROGRAMME);
        assertThat(plan.rule("hero", "bold").kind()).isEqualTo(ComparisonKind.RULE);
        assertThat(Plans.comparing("bold").phase().comparison().kind()).isEqualTo(ComparisonKind.EXPERIMENT);
        Comparison other = new Comparison("other/1", "", plan.comparison().arms(), List.of(Plans.CLICK), Plans.SINCE);
        assertThatThrownBy(other::kind).hasMessageContaining("[comparison=other/1]");
    }
}
