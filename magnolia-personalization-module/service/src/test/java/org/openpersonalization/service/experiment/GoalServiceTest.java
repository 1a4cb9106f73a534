package org.openpersonalization.service.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;

class GoalServiceTest {

    private final FakeExperiments experiments = FakeExperiments.furnished(Instant.parse("2026-11-25T12:00:00Z"));
    private final ExperimentService service = experiments.service(() -> experiments.store, false);
    private final GoalService goals = new GoalService(service);
    private final List<Optional<GoalDraft>> noted = new ArrayList<>();

    private static GoalDraft goal(String name) {
        return FakeContent.goal(name, GoalKind.FORM);
    }

    private List<String> names() {
        return goals.goals().stream().map(GoalDraft::name).toList();
    }

    @Test
    void newGoalIsNotedAndSaved() {
        goals.save(goal("sign-up"), noted::add);

        assertThat(names()).contains("sign-up");
        assertThat(noted).containsExactly(Optional.empty());
    }

    @Test
    void changeIsNotedWithTheReplacedGoal() {
        GoalDraft before = FakeContent.goal("order", GoalKind.CONVERSION);

        goals.save(goal("order"), noted::add);

        assertThat(noted).containsExactly(Optional.of(before));
        assertThat(goals.goals()).contains(goal("order")).doesNotContain(before);
    }

    @Test
    void malformedNameIsRejectedBeforeItIsNoted() {
        assertThatThrownBy(() -> goals.save(goal("No name!"), noted::add))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("lower-case letters");

        assertThat(noted).isEmpty();
        assertThat(names()).doesNotContain("No name!");
    }

    @Test
    void failedNoteSavesNothing() {
        assertThatThrownBy(() -> goals.save(goal("sign-up"), before -> {
                    throw new IllegalStateException("no audit");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names()).doesNotContain("sign-up");
    }

    @Test
    void goalThatExperimentsUseIsNotRemoved() {
        assertThatThrownBy(() -> goals.remove("order", goal -> noted.add(Optional.of(goal))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("running");

        assertThat(noted).isEmpty();
        assertThat(names()).contains("order");
    }

    @Test
    void unusedGoalIsNotedAndRemoved() {
        goals.remove("spare", goal -> noted.add(Optional.of(goal)));

        assertThat(noted).containsExactly(Optional.of(goal("spare")));
        assertThatThrownBy(() -> goals.remove("spare", goal -> {})).isInstanceOf(NotFound.class);
    }

    @Test
    void goalsOfRunningAndPausedExperimentsAreInForce() {
        assertThat(GoalService.inForce(service.standing())).containsExactlyInAnyOrder("order", "read", "bounce");
        assertThat(goals.usedBy("order", service.standing())).contains("draft", "running", "paused");
        assertThat(goals.usedBy("spare", service.standing())).isEmpty();
    }
}
