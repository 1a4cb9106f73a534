package org.openpersonalization.web.admin.experiment;

import java.util.List;
import org.openpersonalization.service.experiment.change.ExperimentActions;
import org.openpersonalization.service.experiment.change.ExperimentActions.Action;
import org.openpersonalization.web.admin.experiment.view.ExperimentView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;

/** Starts, pauses, resumes and stops experiments. Everything takes effect on all instances within a second. */
public final class RunningResource {

    private final ExperimentActions actions;

    public RunningResource(ExperimentActions actions) {
        this.actions = actions;
    }

    public List<AdminRoute> routes() {
        return List.of(
                action("start", "Starts an experiment in which nothing is wrong.", Action.START),
                action("pause", "Pauses the assignment of visitors.", Action.PAUSE),
                action(
                        "resume",
                        "Assigns again, in another phase when the experiment was changed meanwhile.",
                        Action.RESUME),
                action("stop", "Ends an experiment.", Action.STOP));
    }

    private AdminRoute action(String verb, String summary, Action action) {
        Contract contract = Contract.json(summary, ExperimentView.class)
                .with(ExperimentsResource.NAME)
                .taking(ReasonForm.class);
        return AdminRoute.post(
                "/experiments/{name}/" + verb,
                contract,
                call -> Reply.json(ExperimentMapper.view(actions.act(
                        action,
                        call.values().the("name"),
                        call.user().name(),
                        call.body(ReasonForm.class).text()))));
    }
}
