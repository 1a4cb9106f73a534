package org.openpersonalization.experiment.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.statistics.sample.Cap;

class GoalDraftTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final OptionalInt NONE = OptionalInt.empty();

    @ParameterizedTest
    @EnumSource(GoalKind.class)
    void everyKindBecomesAGoal(GoalKind kind) {
        GoalDraft draft = Drafts.goal("goal", kind);

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.isUsable()).isTrue();
        assertThat(draft.goal().name()).isEqualTo("goal");
        assertThat(GoalKind.labelled(kind.label())).contains(kind);
    }

    @Test
    void goalHasTheRuleThatEditorsWrote() {
        Goal read = Drafts.goal("read", GoalKind.READ).goal();
        Goal click = Drafts.goal("click", GoalKind.CLICK).goal();
        Goal back = Drafts.goal("back", GoalKind.RETURN).goal();
        Goal bounce = Drafts.goal("bounce", GoalKind.BOUNCE).goal();

        assertThat(((GoalRule.Deed) read.rule()).least()).isEqualTo(30);
        assertThat(((GoalRule.Deed) click.rule()).least()).isZero();
        assertThat(back.rule()).isEqualTo(new GoalRule.Return(HOUR));
        assertThat(bounce.rule()).isEqualTo(new GoalRule.Bounce());
        assertThat(bounce.isLessBetter()).isTrue();
        assertThat(bounce.cap()).isEqualTo(Cap.LARGEST);
        assertThat(GoalKind.labelled("jump")).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(goal(GoalKind.SCROLL, 0, Measure.REACHED, NONE), DraftFinding.LEAST_IS_WRONG),
                Arguments.of(goal(GoalKind.SCROLL, 101, Measure.REACHED, NONE), DraftFinding.LEAST_IS_WRONG),
                Arguments.of(goal(GoalKind.READ, 86_401, Measure.REACHED, NONE), DraftFinding.LEAST_IS_WRONG),
                Arguments.of(goal(GoalKind.RETURN, 0, Measure.COUNT, NONE), DraftFinding.MEASURE_DOES_NOT_FIT),
                Arguments.of(goal(GoalKind.VIEW, 0, Measure.PER_VIEW, NONE), DraftFinding.MEASURE_DOES_NOT_FIT),
                Arguments.of(goal(GoalKind.FORM, 0, Measure.VALUE, NONE), DraftFinding.MEASURE_DOES_NOT_FIT),
                Arguments.of(goal(GoalKind.CONVERSION, 0, Measure.VALUE, NONE), DraftFinding.CAP_IS_MISSING),
                Arguments.of(goal(GoalKind.FORM, 0, Measure.COUNT, OptionalInt.of(0)), DraftFinding.CAP_IS_WRONG),
                Arguments.of(
                        Drafts.goal(
                                "g",
                                new GoalDraft.Wanted(GoalKind.FORM, "x".repeat(201), 0, HOUR),
                                Measure.REACHED,
                                NONE),
                        DraftFinding.SUBJECT_IS_TOO_LONG),
                Arguments.of(returning(Duration.ZERO), DraftFinding.RETURN_IS_WRONG),
                Arguments.of(returning(Duration.ofHours(-1)), DraftFinding.RETURN_IS_WRONG),
                Arguments.of(returning(Duration.ofDays(7)), DraftFinding.RETURN_IS_WRONG),
                Arguments.of(lasting(Duration.ofSeconds(59)), DraftFinding.WINDOW_IS_WRONG),
                Arguments.of(lasting(Duration.ofDays(91)), DraftFinding.WINDOW_IS_WRONG),
                Arguments.of(bounceThatIsGood(), DraftFinding.DIRECTION_IS_ODD));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsSaid(GoalDraft draft, DraftFinding finding) {
        assertThat(draft.problems())
                .extracting(Problem::code)
                .as(draft.problems().toString())
                .contains(finding.code());
        assertThat(draft.problems())
                .allSatisfy(problem -> assertThat(problem.message().fields().keySet())
                        .isEqualTo(problem.message().id().fields()));
    }

    @Test
    void otherMeasuresThatFitAreNamed() {
        assertThat(goal(GoalKind.VIEW, 0, Measure.VALUE, OptionalInt.of(1)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().fields())
                        .containsEntry("alternatives", new MessageField.Form("count")));
    }

    @Test
    void orderThatIsCappedHasNoMistake() {
        GoalDraft draft = goal(GoalKind.CONVERSION, 0, Measure.VALUE, OptionalInt.of(50_000));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.goal().cap()).isEqualTo(new Cap(50_000));
    }

    private static GoalDraft goal(GoalKind kind, int least, Measure measure, OptionalInt cap) {
        return Drafts.goal("g", new GoalDraft.Wanted(kind, "", least, HOUR), measure, cap);
    }

    private static GoalDraft returning(Duration after) {
        return Drafts.goal("g", new GoalDraft.Wanted(GoalKind.RETURN, "", 0, after), Measure.REACHED, NONE);
    }

    private static GoalDraft lasting(Duration window) {
        GoalDraft.Wanted deed = new GoalDraft.Wanted(GoalKind.FORM, "", 0, HOUR);
        return new GoalDraft("g", "G", "", deed, Measure.REACHED, NONE, window, false, false);
    }

    private static GoalDraft bounceThatIsGood() {
        GoalDraft.Wanted deed = new GoalDraft.Wanted(GoalKind.BOUNCE, "", 0, HOUR);
        return new GoalDraft("g", "G", "", deed, Measure.REACHED, NONE, HOUR, false, false);
    }
}
