package org.openpersonalization.web.admin.experiment;

import java.util.List;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.service.experiment.GoalService;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.experiment.view.GoalView;
import org.openpersonalization.web.admin.experiment.view.ProblemView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
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

    private final GoalService goals;

    public GoalsResource(GoalService goals) {
        this.goals = goals;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get("/goals", Contract.json("All goals, by name.", GoalList.class), call -> goals())
                        .andEditors(),
                AdminRoute.post(
                        "/goals",
                        Contract.json(
                                        "Makes a goal, or changes the one of this name. Running experiments keep the goal as it was.",
                                        GoalView.class)
                                .taking(GoalDraft.class),
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
        return Reply.json(
                new GoalList(goals.all().stream().map(GoalsResource::view).toList()));
    }

    private Reply save(Call call) {
        return Reply.json(
                view(goals.save(call.body(GoalDraft.class), call.user().name())));
    }

    private Reply undo(Call call) {
        return Reply.json(view(goals.undo(
                call.values().the("name"),
                call.body(UndoRequest.class).time(),
                call.user().name())));
    }

    private Reply remove(Call call) {
        String name = call.values().the("name");
        goals.remove(name, call.user().name(), call.body(ReasonForm.class).text());
        return Reply.json(new Removed(name));
    }

    private static GoalView view(GoalService.GoalUse use) {
        return new GoalView(
                use.goal(),
                use.usedBy(),
                use.isInForce(),
                use.goal().problems().stream().map(ProblemView::of).toList(),
                null);
    }
}
