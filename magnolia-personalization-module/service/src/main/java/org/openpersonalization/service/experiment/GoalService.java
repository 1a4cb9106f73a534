package org.openpersonalization.service.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.openpersonalization.service.privacy.audit.ChangeAudit;

/** Use cases of goals. Running experiments keep their goals as they were at the start. */
public final class GoalService {

    private final ExperimentService experiments;
    private final ChangeAudit<GoalDraft> changes;

    public GoalService(ExperimentService experiments, ChangeAudit<GoalDraft> changes) {
        this.experiments = experiments;
        this.changes = changes;
    }

    /**
     * A goal and its use.
     *
     * @param usedBy the names of the experiments that use it, started or not
     * @param isInForce whether a running experiment or the programme uses it
     */
    public record GoalUse(GoalDraft goal, List<String> usedBy, boolean isInForce) {}

    /** All goals with their use, by name. */
    public List<GoalUse> all() {
        Standing standing = experiments.standing();
        return goals().stream().map(goal -> use(goal, standing)).toList();
    }

    private GoalUse use(GoalDraft goal, Standing standing) {
        return new GoalUse(
                goal, usedBy(goal.name(), standing), inForce(standing).contains(goal.name()));
    }

    /** All goals, by name. */
    List<GoalDraft> goals() {
        return content().goals();
    }

    /**
     * Saves a goal under its name. The change is noted after all checks and before it is done.
     *
     * @throws Invalid when the name is malformed
     */
    public GoalUse save(GoalDraft goal, String actor) {
        if (goal.problems().stream().anyMatch(problem -> problem.code().equals(DraftFinding.NAME_IS_WRONG.code()))) {
            throw new Invalid(RefusalCode.GOAL_NAME);
        }
        return put(goal, actor, "saved");
    }

    /**
     * Saves the goal that the newest change or removal replaced, valid or not.
     *
     * @param time the time of the change; null for the newest one, whenever it was
     */
    public GoalUse undo(String name, @Nullable Instant time, String actor) {
        return put(changes.former(name, time), actor, "undone");
    }

    private GoalUse put(GoalDraft goal, String actor, String verb) {
        changes.note(new ChangeAudit.Change(actor, verb, goal.name(), goal.title()), stored(goal.name()));
        content().save(goal);
        return use(goal, experiments.standing());
    }

    /**
     * Removes a goal. The removal is noted after all checks and before it is done.
     *
     * @throws NotFound when there is none of this name
     * @throws Conflict when experiments use it
     */
    public void remove(String name, String actor, String reason) {
        GoalDraft goal = stored(name).orElseThrow(() -> new NotFound(RefusalCode.GOAL_UNKNOWN));
        List<String> users = usedBy(name, experiments.standing());
        if (!users.isEmpty()) {
            throw new Conflict(RefusalCode.GOAL_IN_USE.message().names("experiments", MessageField.Kind.TITLE, users));
        }
        changes.note(new ChangeAudit.Change(actor, "removed", name, reason), Optional.of(goal));
        content().removeGoal(name);
    }

    private Optional<GoalDraft> stored(String name) {
        return goals().stream().filter(goal -> goal.name().equals(name)).findFirst();
    }

    /** The names of experiments that use a goal, started or not. */
    List<String> usedBy(String goal, Standing standing) {
        return experiments.drafts(standing).stream()
                .filter(draft -> draft.goals().all().contains(goal))
                .map(ExperimentDraft::name)
                .toList();
    }

    /** The names of goals that running experiments and the programme use. */
    static Set<String> inForce(Standing standing) {
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
