package org.openpersonalization.web.admin.experiment;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.GoalService;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.experiment.view.GoalForm;
import org.openpersonalization.web.admin.experiment.view.GoalView;
import org.openpersonalization.web.admin.experiment.view.ProblemView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The goals. */
public final class GoalsResource {

    /** An answer: by name. */
    public record GoalList(List<GoalView> items) {}

    /** An answer: what was removed. */
    public record Removed(String name) {}

    private static final Parameter GOAL = Parameter.path("name", Format.NAME, "The goal.");

    private final ExperimentService service;
    private final GoalService goals;
    private final Audit audit;

    public GoalsResource(ExperimentService service, Audit audit) {
        this.service = service;
        this.goals = new GoalService(service);
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get("/goals", Contract.json("All goals, by name.", GoalList.class), call -> goals()),
                AdminRoute.post(
                        "/goals",
                        Contract.json(
                                        "Makes a goal, or changes the one of this name. Running experiments keep the goal as it was.",
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
        return Reply.json(new GoalList(
                goals.goals().stream().map(goal -> view(goal, standing)).toList()));
    }

    private Reply save(Call call) {
        GoalDraft goal = call.body(GoalForm.class).draft();
        goals.save(goal, before -> note(call, ValueChange.GOAL.action("saved"), goal, before));
        return Reply.json(view(goal, service.standing()));
    }

    private Reply undo(Call call) {
        GoalDraft former = call.body(UndoRequest.class)
                .formerValue(audit, ValueChange.GOAL, call.values().the("name"), GoalForm.class)
                .draft();
        goals.restore(former, before -> note(call, ValueChange.GOAL.action("undone"), former, before));
        return Reply.json(view(former, service.standing()));
    }

    private void note(Call call, String action, GoalDraft goal, Optional<GoalDraft> before) {
        audit.note(call.user().name(), action, goal.name(), goal.title());
        before.ifPresent(replaced -> noteBefore(call, action, replaced));
    }

    private Reply remove(Call call) {
        String name = call.values().the("name");
        String action = ValueChange.GOAL.action("removed");
        goals.remove(name, before -> {
            audit.note(
                    call.user().name(),
                    action,
                    name,
                    call.body(ReasonForm.class).text());
            noteBefore(call, action, before);
        });
        return Reply.json(new Removed(name));
    }

    private void noteBefore(Call call, String action, GoalDraft before) {
        audit.noteBefore(call.user().name(), action, before.name(), ApiJson.text(GoalForm.of(before)));
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
                goals.usedBy(goal.name(), standing),
                GoalService.inForce(standing).contains(goal.name()),
                goal.problems().stream().map(ProblemView::of).toList(),
                null);
    }
}
