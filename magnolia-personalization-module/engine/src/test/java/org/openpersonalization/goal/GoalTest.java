package org.openpersonalization.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openpersonalization.goal.Deeds.EXPOSED;
import static org.openpersonalization.goal.Deeds.WINDOW;
import static org.openpersonalization.goal.Deeds.click;
import static org.openpersonalization.goal.Deeds.deed;
import static org.openpersonalization.goal.Deeds.done;
import static org.openpersonalization.goal.Deeds.goal;
import static org.openpersonalization.goal.Deeds.order;
import static org.openpersonalization.goal.Deeds.view;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.sample.Cap;

class GoalTest {

    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final GoalRule ORDER = deed(ActivityKind.CONVERSION, "order");

    @Test
    void reachingCountsOnceHoweverOftenItIsReached() {
        Goal reached = goal(ORDER, Measure.REACHED, new Cap(1));

        assertThat(reached.count(List.of(order(500, HOUR), order(700, HOUR)), EXPOSED, "banner"))
                .isEqualTo(new Counted(1, 0));
        assertThat(reached.count(List.of(view(HOUR)), EXPOSED, "banner")).isEqualTo(Counted.NOTHING);
    }

    @Test
    void timesAndWorthCountUpToTheCap() {
        List<Activity> orders = List.of(order(500, HOUR), order(700, HOUR), order(50_000, HOUR));

        assertThat(goal(ORDER, Measure.COUNT, new Cap(5)).count(orders, EXPOSED, ""))
                .isEqualTo(new Counted(3, 0));
        assertThat(goal(ORDER, Measure.COUNT, new Cap(2)).count(orders, EXPOSED, ""))
                .isEqualTo(new Counted(2, 0));
        assertThat(goal(ORDER, Measure.VALUE).count(orders, EXPOSED, "")).isEqualTo(new Counted(51_200, 0));
        assertThat(goal(ORDER, Measure.VALUE, new Cap(20_000)).count(orders, EXPOSED, ""))
                .isEqualTo(new Counted(20_000, 0));
    }

    @Test
    void worthBeyondWhatASumTakesIsCut() {
        List<Activity> orders = List.of(order(Integer.MAX_VALUE, HOUR), order(Integer.MAX_VALUE, HOUR));

        assertThat(goal(ORDER, Measure.VALUE).count(orders, EXPOSED, "")).isEqualTo(new Counted(Integer.MAX_VALUE, 0));
    }

    @Test
    void worthEachIsDividedByTheTimes() {
        List<Activity> orders = List.of(order(500, HOUR), order(700, HOUR));

        assertThat(goal(ORDER, Measure.VALUE_EACH).count(orders, EXPOSED, "")).isEqualTo(new Counted(1200, 2));
        assertThat(goal(ORDER, Measure.VALUE_EACH, new Cap(1000)).count(orders, EXPOSED, ""))
                .isEqualTo(new Counted(1000, 2));
        assertThat(goal(ORDER, Measure.VALUE_EACH).count(List.of(), EXPOSED, ""))
                .isEqualTo(Counted.NOTHING);
    }

    @Test
    void timesForEachViewAreDividedByTheViewsOfTheWindow() {
        Goal clicks = goal(deed(ActivityKind.CLICK, ""), Measure.PER_VIEW, new Cap(2));
        List<Activity> did = List.of(
                view(HOUR.negated()),
                click(HOUR.negated()),
                view(Duration.ZERO),
                click(HOUR),
                click(HOUR.multipliedBy(2)),
                view(HOUR.multipliedBy(3)),
                click(HOUR.multipliedBy(3)));

        assertThat(clicks.count(did, EXPOSED, "banner")).isEqualTo(new Counted(2, 2));
        assertThat(clicks.countBefore(did, EXPOSED, "banner")).isEqualTo(new Counted(1, 1));
    }

    @Test
    void windowBeginsWithTheExposureAndEndsBeforeItsEnd() {
        Goal count = goal(ORDER, Measure.COUNT);
        List<Activity> edges = List.of(
                order(1, MILLISECOND.negated()),
                order(1, Duration.ZERO),
                order(1, WINDOW.minus(MILLISECOND)),
                order(1, WINDOW));

        assertThat(count.count(edges, EXPOSED, "")).isEqualTo(new Counted(2, 0));
        assertThat(count.closesAt(EXPOSED)).isEqualTo(EXPOSED.plus(WINDOW));
    }

    @Test
    void pastIsAsLongAsTheWindowAndEndsBeforeTheExposure() {
        Goal count = goal(ORDER, Measure.COUNT);
        List<Activity> edges = List.of(
                order(1, WINDOW.negated().minus(MILLISECOND)),
                order(1, WINDOW.negated()),
                order(1, MILLISECOND.negated()),
                order(1, Duration.ZERO));

        assertThat(count.countBefore(edges, EXPOSED, "")).isEqualTo(new Counted(2, 0));
    }

    @Test
    void comingBackAndBouncingHaveNoPast() {
        List<Activity> before = List.of(view(HOUR.negated()));

        assertThat(goal(new GoalRule.Return(HOUR), Measure.REACHED).countBefore(before, EXPOSED, ""))
                .isEqualTo(Counted.NOTHING);
        assertThat(goal(new GoalRule.Bounce(), Measure.REACHED).countBefore(before, EXPOSED, ""))
                .isEqualTo(Counted.NOTHING);
    }

    @Test
    void everyMeasureButOneReadsOnlyWhatItsRuleReads() {
        assertThat(goal(ORDER, Measure.COUNT).reads(view(HOUR))).isFalse();
        assertThat(goal(ORDER, Measure.PER_VIEW).reads(view(HOUR))).isTrue();
        assertThat(goal(ORDER, Measure.PER_VIEW).reads(click(HOUR))).isFalse();
        assertThat(goal(ORDER, Measure.PER_VIEW).reads(order(1, HOUR))).isTrue();
    }

    @Test
    void goalThatCannotBeCountedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> named(" ", "Orders", WINDOW));
        assertThatIllegalArgumentException().isThrownBy(() -> named("orders", "", WINDOW));
        assertThatIllegalArgumentException().isThrownBy(() -> named("orders", "Orders", Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> named("orders", "Orders", HOUR.negated()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("orders", "Orders", Goal.LONGEST_WINDOW.plus(MILLISECOND)))
                .withMessageContaining("at most 90 days");
        assertThat(named("orders", "Orders", Goal.LONGEST_WINDOW).window()).isEqualTo(Goal.LONGEST_WINDOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal(new GoalRule.Return(WINDOW), Measure.REACHED))
                .withMessageContaining("make it longer");
    }

    private static Goal named(String name, String title, Duration window) {
        return new Goal(name, title, ORDER, Measure.REACHED, Cap.LARGEST, window, false);
    }

    @Test
    void measuresAndKindsAreFoundByTheirLabels() {
        assertThat(Measure.values())
                .allSatisfy(each -> assertThat(Measure.labelled(each.label())).contains(each));
        assertThat(Measure.VALUE_EACH.label()).isEqualTo("value-each");
        assertThat(Measure.labelled("VALUE_EACH")).isEmpty();
        assertThat(ActivityKind.values())
                .allSatisfy(
                        each -> assertThat(ActivityKind.labelled(each.label())).contains(each));
        assertThat(ActivityKind.labelled("Click")).isEmpty();
    }

    @Test
    void moneyAndRatiosAreTold() {
        assertThat(Measure.values()).filteredOn(Measure::isMoney).containsExactly(Measure.VALUE, Measure.VALUE_EACH);
        assertThat(Measure.values()).filteredOn(Measure::isRatio).containsExactly(Measure.VALUE_EACH, Measure.PER_VIEW);
    }

    @Test
    void scrollingAndReadingOfOtherPagesDoesNotCount() {
        Goal deep = goal(new GoalRule.Deed(ActivityKind.SCROLL, "/guide", 75), Measure.COUNT);

        assertThat(deep.count(
                        List.of(
                                done(ActivityKind.SCROLL, "/guide", 74, HOUR),
                                done(ActivityKind.SCROLL, "/guide", 75, HOUR),
                                done(ActivityKind.SCROLL, "/home", 100, HOUR),
                                done(ActivityKind.READ, "/guide", 100, HOUR)),
                        EXPOSED,
                        "banner"))
                .isEqualTo(new Counted(1, 0));
    }
}
