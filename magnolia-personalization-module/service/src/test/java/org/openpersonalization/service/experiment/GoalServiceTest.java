package org.openpersonalization.service.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.privacy.audit.RecordedChanges;
import org.openpersonalization.service.privacy.audit.ValueChange;

class GoalServiceTest {

    private final FakeExperiments experiments = FakeExperiments.furnished(Instant.parse("2026-11-25T12:00:00Z"));
    private final ExperimentService service = experiments.service(() -> experiments.store, false);
    private final RecordedChanges<GoalDraft> changes = new RecordedChanges<>();
    private final GoalService goals = new GoalService(service, changes.of(ValueChange.GOAL));

    private static GoalDraft goal(String name) {
        return FakeContent.goal(name, GoalKind.FORM);
    }

    private List<String> names() {
        return goals.goals().stream().map(GoalDraft::name).toList();
    }

    @Test
    void newGoalIsNotedAndSaved() {
        goals.save(goal("sign-up"), "ada");

        assertThat(names()).contains("sign-up");
        assertThat(changes.noted()).containsExactly(Optional.empty());
    }

    @Test
    void changeIsNotedWithTheReplacedGoal() {
        GoalDraft before = FakeContent.goal("order", GoalKind.CONVERSION);

        goals.save(goal("order"), "ada");

        assertThat(changes.noted()).containsExactly(Optional.of(before));
        assertThat(goals.goals()).contains(goal("order")).doesNotContain(before);
    }

    @Test
    void malformedNameIsRejectedBeforeItIsNoted() {
        assertThatThrownBy(() -> goals.save(goal("No name!"), "ada"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("lower-case letters");

        assertThat(changes.noted()).isEmpty();
        assertThat(names()).doesNotContain("No name!");
    }

    @Test
    void failedNoteSavesNothing() {
        changes.isBroken = true;

        assertThatThrownBy(() -> goals.save(goal("sign-up"), "ada")).isInstanceOf(IllegalStateException.class);

        assertThat(names()).doesNotContain("sign-up");
    }

    @Test
    void goalThatExperimentsUseIsNotRemoved() {
        assertThatThrownBy(() -> goals.remove("order", "ada", ""))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("running");

        assertThat(changes.noted()).isEmpty();
        assertThat(names()).contains("order");
    }

    @Test
    void unusedGoalIsNotedAndRemoved() {
        goals.remove("spare", "ada", "Unused.");

        assertThat(changes.noted()).containsExactly(Optional.of(goal("spare")));
        assertThatThrownBy(() -> goals.remove("spare", "ada", "")).isInstanceOf(NotFound.class);
    }

    @Test
    void undoneChangeRestoresTheReplacedGoalAndIsNoted() {
        GoalDraft before = FakeContent.goal("order", GoalKind.CONVERSION);
        goals.save(goal("order"), "ada");

        goals.undo("order", null, "bob");

        assertThat(goals.goals()).contains(before);
        assertThat(changes.actions()).containsExactly("ada goal.saved", "bob goal.undone");
        assertThat(changes.noted()).containsExactly(Optional.of(before), Optional.of(goal("order")));
    }

    @Test
    void goalsOfRunningAndPausedExperimentsAreInForce() {
        assertThat(GoalService.inForce(service.standing())).containsExactlyInAnyOrder("order", "read", "bounce");
        assertThat(goals.usedBy("order", service.standing())).contains("draft", "running", "paused");
        assertThat(goals.usedBy("spare", service.standing())).isEmpty();
    }
}
