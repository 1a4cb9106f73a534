package org.openpersonalization.web.admin.experiment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.experiment.view.GoalForm;
import org.openpersonalization.web.admin.experiment.view.GoalView;
import org.openpersonalization.web.admin.experiment.view.ProblemView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Contract;
import org.openpersonalization.web.admin.route.Format;
import org.openpersonalization.web.admin.route.Parameter;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;

/** The goals. */
public final class GoalsResource {

    /** An answer: by name. */
    public record GoalList(List<GoalView> items) {}

    /** An answer: what was removed. */
    public record Removed(String name) {}

    private static final Parameter GOAL = Parameter.path("name", Format.NAME, "The goal.");

    private final ExperimentService service;
    private final Audit audit;

    public GoalsResource(ExperimentService service, Audit audit) {
        this.service = service;
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get("/goals", Contract.json("All goals, by name.", GoalList.class), call -> goals()),
                AdminRoute.post(
                        "/goals",
                        Contract.json(
                                        "Makes a goal, or changes the one of this name. What runs keeps the goal as it was.",
                                        GoalView.class)
                                .taking(GoalForm.class),
                        this::save),
                AdminRoute.post(
                        "/goals/{name}/remove",
                        Contract.json("Removes a goal that no experiment names.", Removed.class)
                                .with(GOAL)
                                .taking(ReasonForm.class),
                        this::remove),
                AdminRoute.post(
                        "/goals/{name}/undo",
                        Contract.json("Restores what the newest change or removal of a goal replaced.", GoalView.class)
                                .with(GOAL)
                                .taking(UndoRequest.class),
                        this::undo));
    }

    private Reply goals() {
        Standing standing = service.standing();
        return Reply.json(new GoalList(service.services().content().goals().stream()
                .map(goal -> view(goal, standing))
                .toList()));
    }

    private Reply save(Call call) throws Refusal {
        GoalDraft goal = call.body(GoalForm.class).draft();
        boolean isNamed =
                goal.problems().stream().noneMatch(problem -> problem.code().equals(DraftFinding.NAME_IS_WRONG.code()));
        if (!isNamed) {
            throw Refusal.of(HttpServletResponse.SC_BAD_REQUEST, "A goal's name is " + Format.NAME.words() + ".");
        }
        return put(call, "goal.saved", goal);
    }

    private Reply undo(Call call) throws Refusal {
        GoalForm former = call.body(UndoRequest.class)
                .formerValue(audit, ValueChange.GOAL, call.values().the("name"), GoalForm.class);
        return put(call, "goal.undone", former.draft());
    }

    private Reply put(Call call, String action, GoalDraft goal) {
        audit.note(call.user().name(), action, goal.name(), goal.title());
        stored(goal.name()).ifPresent(before -> noteBefore(call, action, before));
        service.services().content().save(goal);
        return Reply.json(view(goal, service.standing()));
    }

    private Reply remove(Call call) throws Refusal {
        String name = call.values().the("name");
        GoalDraft before = stored(name).orElseThrow(() -> new NotFound("There is no such goal."));
        List<String> users = usedBy(name, service.standing());
        if (!users.isEmpty()) {
            throw new Conflict("Experiments name this goal: choose another one there first " + users + ".");
        }
        audit.note(
                call.user().name(),
                "goal.removed",
                name,
                call.body(ReasonForm.class).text());
        noteBefore(call, "goal.removed", before);
        service.services().content().removeGoal(name);
        return Reply.json(new Removed(name));
    }

    private Optional<GoalDraft> stored(String name) {
        return service.services().content().goals().stream()
                .filter(goal -> goal.name().equals(name))
                .findFirst();
    }

    private void noteBefore(Call call, String action, GoalDraft before) {
        audit.noteBefore(call.user().name(), action, before.name(), AdminJson.text(GoalForm.of(before)));
    }

    private GoalView view(GoalDraft goal, Standing standing) {
        GoalForm form = GoalForm.of(goal);
        return new GoalView(
                form.name(),
                form.title(),
                form.description(),
                form.kind(),
                form.subject(),
                form.least(),
                form.measure(),
                form.cap(),
                form.windowMinutes(),
                form.afterMinutes(),
                form.lessIsBetter(),
                form.programme(),
                usedBy(goal.name(), standing),
                inForce(standing).contains(goal.name()),
                goal.problems().stream().map(ProblemView::of).toList(),
                null);
    }

    /** Drafts count, whether they were started or not. */
    private List<String> usedBy(String goal, Standing standing) {
        return service.drafts(standing).stream()
                .filter(draft -> draft.goals().all().contains(goal))
                .map(ExperimentDraft::name)
                .toList();
    }

    private static Set<String> inForce(Standing standing) {
        Stream<Goal> running = standing.experiments().stream()
                .filter(status -> status.state() != Standing.State.STOPPED)
                .flatMap(status -> status.phase().plan().goals().all().stream());
        Stream<Goal> programme = standing.programme().stream().flatMap(plan -> plan.goals().stream());
        return Stream.concat(running, programme).map(Goal::name).collect(Collectors.toSet());
    }
}
