package org.openpersonalization.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openpersonalization.goal.Deeds.EXPOSED;
import static org.openpersonalization.goal.Deeds.click;
import static org.openpersonalization.goal.Deeds.deed;
import static org.openpersonalization.goal.Deeds.done;
import static org.openpersonalization.goal.Deeds.order;
import static org.openpersonalization.goal.Deeds.view;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the same id counts once is for the store to see to: rules get each id once. */
class GoalRuleTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void clicksCountOnTheTestedComponentUnlessAnotherIsNamed() {
        Activity elsewhere = done(ActivityKind.CLICK, "teaser", 0, MINUTE);
        List<Activity> clicks = List.of(click(SECOND), elsewhere);

        assertThat(deed(ActivityKind.CLICK, "").fulfilling(clicks, EXPOSED, "banner"))
                .containsExactly(clicks.get(0));
        assertThat(deed(ActivityKind.CLICK, "teaser").fulfilling(clicks, EXPOSED, "banner"))
                .containsExactly(elsewhere);
        assertThat(deed(ActivityKind.CLICK, "").fulfilling(clicks, EXPOSED, ""))
                .as("where no component is tested, any will do")
                .isEqualTo(clicks);
    }

    @Test
    void clicksWithinASecondAreOneClick() {
        Activity first = click(Duration.ZERO);
        Activity between = done(ActivityKind.CLICK, "teaser", 0, Duration.ofMillis(300));
        Activity doubled = click(Duration.ofMillis(500));
        Activity tripled = click(Duration.ofMillis(1500));
        Activity meant = click(Duration.ofMillis(2501));

        assertThat(deed(ActivityKind.CLICK, "")
                        .fulfilling(List.of(first, between, doubled, tripled, meant), EXPOSED, ""))
                .containsExactly(first, between, meant);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"VIEW", "CONSUMED", "FORM", "CONVERSION", "EVENT", "SCROLL", "READ"})
    void deedsAreThoseOfTheirKindAndSubject(ActivityKind kind) {
        Activity wanted = done(kind, "this", 1, SECOND);
        Activity other = done(kind, "that", 1, SECOND);
        Activity click = click(SECOND);

        assertThat(deed(kind, "this").fulfilling(List.of(wanted, other, click), EXPOSED, "banner"))
                .containsExactly(wanted);
        assertThat(deed(kind, "").fulfilling(List.of(wanted, other, click), EXPOSED, "banner"))
                .containsExactly(wanted, other);
        assertThat(deed(kind, "this").reads(wanted)).isTrue();
        assertThat(deed(kind, "this").reads(other)).isFalse();
        assertThat(deed(kind, "").reads(other)).isTrue();
        assertThat(deed(kind, "").reads(click)).isFalse();
    }

    @Test
    void readingTimeOfAPageAddsUpAndCountsOnceForIt() {
        Activity first = done(ActivityKind.READ, "/guide", 20, SECOND);
        Activity elsewhere = done(ActivityKind.READ, "/home", 29, MINUTE);
        Activity enough = done(ActivityKind.READ, "/guide", 10, MINUTE);
        Activity more = done(ActivityKind.READ, "/guide", 500, MINUTE);
        GoalRule halfAMinute = new GoalRule.Deed(ActivityKind.READ, "", 30);

        assertThat(halfAMinute.fulfilling(List.of(first, elsewhere), EXPOSED, "banner"))
                .isEmpty();
        assertThat(halfAMinute.fulfilling(List.of(first, elsewhere, enough, more), EXPOSED, "banner"))
                .containsExactly(enough);
    }

    @Test
    void anyReadingCountsOnceForEachPageWhereNoTimeIsAsked() {
        Activity glance = done(ActivityKind.READ, "/guide", 0, SECOND);
        Activity again = done(ActivityKind.READ, "/guide", 0, MINUTE);
        Activity longer = done(ActivityKind.READ, "/guide", 9, MINUTE);

        assertThat(deed(ActivityKind.READ, "").fulfilling(List.of(glance, again, longer), EXPOSED, "banner"))
                .containsExactly(glance);
    }

    @Test
    void comingBackTakesAPageViewAfterTheTime() {
        GoalRule back = new GoalRule.Return(Duration.ofHours(30));
        Activity early = view(Duration.ofHours(30).minusMillis(1));
        Activity late = view(Duration.ofHours(30));
        Activity order = order(1, Duration.ofHours(40));

        assertThat(back.fulfilling(List.of(early, late, order), EXPOSED, "banner"))
                .containsExactly(late);
        assertThat(back.reads(late)).isTrue();
        assertThat(back.reads(order)).isFalse();
    }

    @Test
    void whoDoesNothingMoreOnTheirFirstPageHasLeftAtOnce() {
        GoalRule bounce = new GoalRule.Bounce();
        List<Activity> left = List.of(
                view(Duration.ZERO),
                done(ActivityKind.SCROLL, "/home", 100, SECOND),
                done(ActivityKind.READ, "/home", 60, MINUTE));

        assertThat(bounce.fulfilling(left, EXPOSED, "banner")).hasSize(1);
        assertThat(bounce.fulfilling(List.of(), EXPOSED, "banner"))
                .as("scripts and page views may both be missing")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"VIEW", "CLICK", "CONSUMED", "FORM", "CONVERSION", "EVENT"})
    void whoLooksFurtherOrUsesSomethingStays(ActivityKind kind) {
        Activity further = done(kind, "x", 0, Duration.ofMillis(1));

        assertThat(new GoalRule.Bounce().fulfilling(List.of(view(Duration.ZERO), further), EXPOSED, "banner"))
                .isEmpty();
        assertThat(new GoalRule.Bounce().reads(further)).isTrue();
    }

    @Test
    void scrollingAndReadingAreNotKeptForBounces() {
        assertThat(new GoalRule.Bounce().reads(done(ActivityKind.SCROLL, "/home", 9, SECOND)))
                .isFalse();
        assertThat(new GoalRule.Bounce().reads(done(ActivityKind.READ, "/home", 9, SECOND)))
                .isFalse();
    }

    @Test
    void rulesThatMeanNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GoalRule.Deed(ActivityKind.READ, "", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GoalRule.Return(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new GoalRule.Return(SECOND.negated()));
    }
}
