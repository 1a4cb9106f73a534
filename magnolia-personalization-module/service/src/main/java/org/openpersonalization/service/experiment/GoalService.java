package org.openpersonalization.service.experiment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;

/** Use cases of goals. Running experiments keep their goals as they were at the start. */
public final class GoalService {

    private final ExperimentService experiments;

    public GoalService(ExperimentService experiments) {
        this.experiments = experiments;
    }

    /** All goals, by name. */
    public List<GoalDraft> goals() {
        return content().goals();
    }

    /**
     * Saves a goal under its name.
     *
     * @param note audits the change; receives the replaced goal, if any, after all checks and before the change
     * @throws Invalid when the name is malformed
     */
    public void save(GoalDraft goal, Consumer<Optional<GoalDraft>> note) {
        if (goal.problems().stream().anyMatch(problem -> problem.code().equals(DraftFinding.NAME_IS_WRONG.code()))) {
            throw new Invalid(RefusalCode.GOAL_NAME);
        }
        restore(goal, note);
    }

    /** Saves a former value of a goal, valid or not. */
    public void restore(GoalDraft goal, Consumer<Optional<GoalDraft>> note) {
        note.accept(stored(goal.name()));
        content().save(goal);
    }

    /**
     * Removes a goal.
     *
     * @param note audits the removal; receives the goal after all checks and before the change
     * @throws NotFound when there is none of this name
     * @throws Conflict when experiments use it
     */
    public void remove(String name, Consumer<GoalDraft> note) {
        GoalDraft goal = stored(name).orElseThrow(() -> new NotFound(RefusalCode.GOAL_UNKNOWN));
        List<String> users = usedBy(name, experiments.standing());
        if (!users.isEmpty()) {
            throw new Conflict(RefusalCode.GOAL_IN_USE.message().names("experiments", MessageField.Kind.TITLE, users));
        }
        note.accept(goal);
        content().removeGoal(name);
    }

    private Optional<GoalDraft> stored(String name) {
        return goals().stream().filter(goal -> goal.name().equals(name)).findFirst();
    }

    /** The names of experiments that use a goal, started or not. */
    public List<String> usedBy(String goal, Standing standing) {
        return experiments.drafts(standing).stream()
                .filter(draft -> draft.goals().all().contains(goal))
                .map(ExperimentDraft::name)
                .toList();
    }

    /** The names of goals that running experiments and the programme use. */
    public static Set<String> inForce(Standing standing) {
        Stream<Goal> running = standing.experiments().stream()
                .filter(status -> status.state() != Standing.State.STOPPED)
                .flatMap(status -> status.phase().plan().goals().all().stream());
        Stream<Goal> programme = standing.programme().stream().flatMap(plan -> plan.goals().stream());
        return Stream.concat(running, programme).map(Goal::name).collect(Collectors.toSet());
    }

    private DraftRepository content() {
        return experiments.services().content();
    }
}
