package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.count.Crossed;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.store.signal.ActivityRows;
import org.openpersonalization.store.sql.SqlStatement;

/** What counts keep to, whatever the database. */
abstract class CountsContract extends CountsFixture {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void visitorJoinsOnceHoweverOftenTheComponentIsShown() {
        VisitorKey visitor = visitor();
        show(visitor, START, "default");
        show(visitor, START.plus(HOUR), "offer");
        show(visitor(), START, "offer");

        countAll(START.plus(HOUR));

        assertThat(joined("default")).isEqualTo(1);
        assertThat(joined("offer")).isEqualTo(1);
    }

    @Test
    void goalCountsWhenItsWindowIsOverAndNotBefore() {
        VisitorKey visitor = visitor();
        show(visitor, START, "offer");
        act(visitor, ActivityKind.CLICK, START.plusSeconds(60), 0);

        countAll(START.plus(Duration.ofHours(2)));
        assertThat(cell("offer", "click")).isEmpty();
        countAll(START.plus(Duration.ofHours(3)));

        assertThat(cell("offer", "click").orElseThrow().sums().reached()).isEqualTo(1);
        assertThat(cell("offer", "orders")).isEmpty();
    }

    @Test
    void visitorIsToldByWhatResultsAreRead() {
        VisitorKey visitor = visitor();
        show(visitor, START, "offer");

        assertThat(stores.profiles().data(visitor, 10).shown())
                .singleElement()
                .matches(shown -> shown.traits().values().containsKey("device"));
    }

    @Test
    void sameSignalTwiceAndDoubleClicksCountOnce() {
        VisitorKey visitor = visitor();
        show(visitor, START, "offer");
        Activity click = activity(ActivityKind.CLICK, START.plusSeconds(60), 0);
        act(visitor, click, START.plusSeconds(61));
        act(visitor, click, START.plusSeconds(90));
        act(visitor, ActivityKind.CLICK, START.plusSeconds(60).plusMillis(300), 0);
        act(visitor, ActivityKind.VIEW, START.plusSeconds(1), 0);

        countAll(START.plus(Duration.ofDays(2)));

        assertThat(cell("offer", "clicks").orElseThrow().sums().total().sum()).isEqualTo(1);
    }

    @Test
    void whoDoesMoreThanPeopleDoIsKeptOnlySoFar() {
        VisitorKey visitor = visitor();
        show(visitor, START, "offer");
        act(visitor, ActivityKind.CLICK, START.plusSeconds(60), 0);
        List<Activity> flood = IntStream.range(0, ActivityRows.MOST)
                .mapToObj(second -> activity(ActivityKind.VIEW, START.plusSeconds(second), 0))
                .toList();

        keep(visitor, List.of(), flood, START.plusSeconds(61));
        keep(visitor, List.of(), flood, START.plusSeconds(62));

        assertThat(rows("activity", visitor)).isEqualTo(ActivityRows.MOST);
        countAll(START.plus(Duration.ofDays(1)));
        assertThat(cell("offer", "click").orElseThrow().sums().reached()).isEqualTo(1);
    }

    @Test
    void whatArrivesLaterThanTheGraceDoesNotCount() {
        VisitorKey inTime = visitor();
        VisitorKey late = visitor();
        show(inTime, START, "offer");
        show(late, START, "offer");
        act(inTime, activity(ActivityKind.CLICK, START.plusSeconds(60), 0), START.plus(Duration.ofMinutes(179)));
        act(late, activity(ActivityKind.CLICK, START.plusSeconds(60), 0), START.plus(Duration.ofMinutes(180)));

        countAll(START.plus(Duration.ofDays(1)));

        assertThat(cell("offer", "click").orElseThrow().sums().visitors()).isEqualTo(2);
        assertThat(cell("offer", "click").orElseThrow().sums().reached()).isEqualTo(1);
    }

    @Test
    void closedNumbersNeverChange() {
        VisitorKey visitor = visitor();
        show(visitor, START, "offer");
        countAll(START.plus(Duration.ofHours(4)));
        ComparisonTally before = tally();

        act(visitor, activity(ActivityKind.CLICK, START.plusSeconds(60), 0), START.plus(Duration.ofHours(4)));
        show(visitor, START.plus(Duration.ofHours(4)), "default");
        countAll(START.plus(Duration.ofHours(5)));

        assertThat(tally().cells()).isEqualTo(before.cells());
    }

    @Test
    void returningVisitorHasAPast() {
        VisitorKey visitor = visitor();
        act(visitor, ActivityKind.CONVERSION, START.minus(Duration.ofDays(3)), 700);
        keep(visitor, List.of(exposure(START.minus(Duration.ofDays(3)), List.of())), List.of(), START);
        show(visitor, START, "offer");
        act(visitor, ActivityKind.CONVERSION, START.plus(HOUR), 900);

        countAll(START.plus(Duration.ofDays(8)));

        Cell cell = tally().cells().stream()
                .filter(each ->
                        each.goal().equals("orders") && each.segment().equals(new Segment("visitor", "returning")))
                .findFirst()
                .orElseThrow();
        assertThat(cell.sums().total().sum()).isEqualTo(900);
        assertThat(cell.sums().history().before().sum()).isEqualTo(700);
    }

    @Test
    void whoWithdrawsIsTakenOutAndLeavesNoRow() {
        VisitorKey stays = visitor();
        VisitorKey leaves = visitor();
        for (VisitorKey visitor : List.of(stays, leaves)) {
            show(visitor, START, "offer");
            act(visitor, ActivityKind.CLICK, START.plusSeconds(60), 0);
        }
        countAll(START.plus(Duration.ofDays(1)));

        stores.profiles().forget(leaves, Set.of(Purpose.ANALYTICS), START.plus(Duration.ofDays(1)));

        assertThat(joined("offer")).isEqualTo(1);
        assertThat(cell("offer", "click").orElseThrow().sums().visitors()).isEqualTo(1);
        assertThat(tally().left()).containsExactly(Map.entry("offer", 1L));
        assertThat(rows("enrolment", leaves)).isZero();
        assertThat(rows("activity", leaves)).isZero();
        assertThat(rows("exposure", leaves)).isZero();
        assertThat(rows("activity", stays)).isEqualTo(1);
    }

    @Test
    void whoComesBackAfterWithdrawingJoinsAnew() {
        VisitorKey visitor = visitor();
        show(visitor, START, "offer");
        countAll(START.plus(HOUR));
        Instant withdrawn = START.plus(Duration.ofHours(1));
        Instant again = START.plus(Duration.ofHours(2));
        show(visitor, again, "offer");
        countAll(again);

        stores.profiles().forget(visitor, Set.of(Purpose.ANALYTICS), withdrawn);

        assertThat(joined("offer")).isEqualTo(1);
        assertThat(rows("enrolment", visitor)).isEqualTo(1);
        assertThat(new RawSql(settings())
                        .<List<Long>>with(connection ->
                                SqlStatement.list(connection, row -> row.getLong(1), "SELECT time FROM enrolment")))
                .containsExactly(again.toEpochMilli());
    }

    @Test
    void visitorWithAnUnreadableExposureCanWithdraw() {
        VisitorKey visitor = visitor();
        show(visitor, START, "offer");
        countAll(START.plus(HOUR));
        Instant again = START.plus(Duration.ofHours(2));
        show(visitor, again, "offer");
        countAll(again);
        new RawSql(settings()).run("UPDATE exposure SET traits = '{' WHERE time = ?", again.toEpochMilli());

        stores.profiles().forget(visitor, Set.of(Purpose.ANALYTICS), START.plus(HOUR));

        assertThat(rows("exposure", visitor)).isEqualTo(1);
        assertThat(rows("enrolment", visitor)).isZero();
        assertThat(joined("offer")).isZero();
    }

    @Test
    void allVisitorsAreCountedInManySmallSteps() {
        for (int i = 0; i < 1_100; i++) {
            show(visitor(), START.plusSeconds(i), i % 2 == 0 ? "offer" : "default");
        }

        countAll(START.plus(Duration.ofDays(8)));

        assertThat(joined("offer")).isEqualTo(550);
        assertThat(cell("default", "orders").orElseThrow().sums().visitors()).isEqualTo(550);
        assertThat(tally().cells().stream()
                        .filter(each -> each.goal().equals("clicks")
                                && each.segment().dimension().equals("device"))
                        .mapToLong(each -> each.sums().visitors())
                        .sum())
                .isEqualTo(1_100);
    }

    @Test
    void countingAnewGivesTheSameNumbers() {
        VisitorKey[] visitors = new VisitorKey[40];
        for (int i = 0; i < visitors.length; i++) {
            visitors[i] = visitor();
        }
        Instant now = START;
        for (int step = 0; step < 400; step++) {
            now = now.plusSeconds(random.nextInt(4_000));
            VisitorKey visitor = visitors[random.nextInt(visitors.length)];
            somethingHappens(visitor, now);
        }
        countAll(now);
        ComparisonTally live = tally();

        stores.counts().rebuild();
        assertThat(stores.counts().countedUntil()).isEqualTo(Instant.EPOCH);
        countAll(now);

        assertThat(tally()).isEqualTo(live);
        assertThat(live.cells()).hasSizeGreaterThan(20);
        assertThat(live.left()).isNotEmpty();
    }

    private void somethingHappens(VisitorKey visitor, Instant now) {
        switch (random.nextInt(20)) {
            case 0 -> stores.profiles().forget(visitor, Set.of(Purpose.ANALYTICS), now.minusSeconds(1));
            case 1, 2 -> stores.counts().count(now);
            case 3, 4, 5, 6, 7 -> show(visitor, now, random.nextBoolean() ? "offer" : "default");
            case 8, 9 -> act(visitor, ActivityKind.CONVERSION, now.minusSeconds(random.nextInt(90_000)), 100, now);
            case 10, 11, 12 -> act(visitor, ActivityKind.VIEW, now, 0);
            default -> act(visitor, ActivityKind.CLICK, now.minusSeconds(random.nextInt(9_000)), 0, now);
        }
    }

    @Test
    void whatIsNoLongerInTheLogKeepsItsNumbersWhenCountedAnew() {
        show(visitor(), START, "offer");
        countAll(START.plus(Duration.ofDays(8)));
        ComparisonTally before = tally();

        stores.profiles().foldAway(START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(1)));
        stores.counts().rebuild();
        countAll(START.plus(Duration.ofDays(8)));

        assertThat(tally()).isEqualTo(before);
    }

    @Test
    void whoWithdrawsWhileItIsCountedAnewIsInNoNumber() {
        VisitorKey leaver = visitor();
        show(leaver, START, "offer");
        show(visitor(), START, "offer");
        countAll(START.plus(Duration.ofDays(8)));

        stores.counts().rebuild();
        stores.profiles().forget(leaver, Set.of(Purpose.ANALYTICS), START.plus(Duration.ofDays(8)));
        stores.counts().rebuild();
        assertThat(joined("offer")).as("what is read before it is counted anew").isEqualTo(1);
        countAll(START.plus(Duration.ofDays(8)));

        assertThat(joined("offer")).isEqualTo(1);
        assertThat(tally().left()).containsEntry("offer", 1L);
    }

    @Test
    void daysAddUpToTheWhole() {
        for (int i = 0; i < 30; i++) {
            show(visitor(), START.plus(Duration.ofHours(i * 5L)), i % 2 == 0 ? "offer" : "default");
        }

        countAll(START.plus(Duration.ofDays(30)));

        long days = tally().days().stream()
                .flatMap(day -> day.cells().stream())
                .filter(each -> each.goal().equals("click"))
                .mapToLong(each -> each.sums().visitors())
                .sum();
        assertThat(days).isEqualTo(30);
        assertThat(tally().days().get(0).day()).isEqualTo(LocalDate.ofInstant(START, ZoneOffset.UTC));
    }

    @Test
    void visitorsOfTwoExperimentsAreCrossed() {
        Phase other = stores.experiments()
                .begin(Experiments.comparing("teaser", List.of(CLICK)), new ExperimentStore.By("anna", "", START));
        VisitorKey both = visitor();
        keep(
                both,
                List.of(exposure(
                        START, List.of(new Membership(phase.key(), "offer"), new Membership(other.key(), "default")))),
                List.of(),
                START);
        show(visitor(), START, "offer");
        act(both, ActivityKind.CLICK, START.plusSeconds(5), 0);
        countAll(START.plus(Duration.ofDays(1)));

        List<Crossed> crossed = stores.counts().crossed(phase.key(), other.key(), "click");

        assertThat(crossed).singleElement().satisfies(each -> {
            assertThat(each.firstArm()).isEqualTo("offer");
            assertThat(each.secondArm()).isEqualTo("default");
            assertThat(each.sums().visitors()).isEqualTo(1);
            assertThat(each.sums().reached()).isEqualTo(1);
        });
        assertThat(stores.counts().crossed(phase.key(), "experiment/none/1", "click"))
                .isEmpty();
        assertThat(stores.counts().comparisons()).containsExactly(other.key(), phase.key());
    }

    @Test
    void componentsLastFourWeeksAreTheBaseline() {
        for (int i = 0; i < 8; i++) {
            VisitorKey visitor = visitor();
            show(visitor, START, "offer");
            if (i % 4 == 0) {
                act(visitor, ActivityKind.CLICK, START.plusSeconds(60), 0);
            }
        }

        var baseline = stores.counts().baseline("hero-component", CLICK, START.plus(Duration.ofDays(1)));
        var unknown = stores.counts().baseline("hero-component", ORDERS, START.plus(Duration.ofDays(10)));

        assertThat(baseline.visitorsPerWeek()).isEqualTo(2);
        assertThat(baseline.sums().visitors()).isEqualTo(8);
        assertThat(baseline.sums().reached()).isEqualTo(2);
        assertThat(unknown.sums().visitors()).isZero();
    }

    @Test
    void programmeAndRulesAreCountedByTheirOwnPlan() {
        ProgrammePlan plan = stores.experiments()
                .measureProgramme(new ExperimentStore.ProgrammeGoals(List.of(CLICK), 0.05, 0.1), START);
        keep(
                visitor(),
                List.of(exposure(
                        START,
                        List.of(
                                new Membership(plan.key(), ProgrammePlan.EVERYBODY_ELSE),
                                new Membership(plan.ruleKey("hero-component", "my offer/1"), ProgrammePlan.SHOWN),
                                new Membership("rule/x/y/99", ProgrammePlan.SHOWN),
                                new Membership("nonsense", "x")))),
                List.of(),
                START);

        countAll(START.plus(HOUR));

        assertThat(stores.counts().comparisons())
                .containsExactlyInAnyOrder(plan.key(), plan.ruleKey("hero-component", "my offer/1"));
        assertThat(stores.counts().tally("nonsense")).isEmpty();
    }

    @Test
    void nothingToCountIsCountedUntilNow() {
        countAll(START);
        assertThat(stores.counts().countedUntil()).isEqualTo(START);
        countAll(START.plusSeconds(5));
        assertThat(stores.counts().countedUntil()).isEqualTo(START.plusSeconds(5));
    }
}
