package org.openpersonalization.web.admin.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.change.ExperimentChanges;
import org.openpersonalization.service.experiment.overview.ExperimentReader;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.experiment.result.PowerForecastView;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.admin.experiment.view.ExperimentView;
import org.openpersonalization.web.admin.experiment.view.ProblemView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Experiments as they are written, and what is wrong with them. */
public final class ExperimentsResource {

    static final Parameter NAME = Parameter.path("name", Format.NAME, "The experiment.");

    /** An answer: by name. */
    public record ExperimentList(List<ExperimentSummary> items) {}

    /** An answer: the experiment as it is now, and the number of the phase that began by saving it. */
    public record Saved(ExperimentView view, @Nullable Integer begun) {}

    /** An answer: what is wrong with a draft, and what can be expected of it; no outlook while it has errors. */
    public record CheckAnswer(
            List<ProblemView> problems, @Nullable PowerForecastView outlook) {}

    private final ExperimentReader reader;
    private final ExperimentChanges changes;

    public ExperimentsResource(ExperimentReader reader, ExperimentChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    public List<AdminRoute> routes() {
        return AdminRoute.withEditors(List.of(
                AdminRoute.get(
                        "/experiments",
                        Contract.json("All experiments at a glance, by name.", ExperimentList.class),
                        call -> list()),
                AdminRoute.post(
                        "/experiments",
                        Contract.json(
                                        "Makes an experiment, or changes the one of this name. When it runs and the change"
                                                + " bears on its numbers, another phase begins.",
                                        Saved.class)
                                .taking(ExperimentDraft.class),
                        this::save),
                AdminRoute.post(
                        "/experiments/check",
                        Contract.json(
                                        "The faults and the power forecast of an experiment. Saves nothing.",
                                        CheckAnswer.class)
                                .taking(ExperimentDraft.class),
                        this::check),
                AdminRoute.get(
                        "/experiments/{name}",
                        Contract.json("An experiment, its phases, and what was done with it.", ExperimentView.class)
                                .with(NAME),
                        this::show),
                AdminRoute.post(
                        "/experiments/{name}/remove",
                        Contract.json("Removes an experiment that was never started.", GoalsResource.Removed.class)
                                .with(NAME)
                                .taking(ReasonForm.class),
                        this::remove),
                AdminRoute.post(
                        "/experiments/{name}/undo",
                        Contract.json(
                                        "Restores the plan that the newest change or removal replaced. When the experiment"
                                                + " runs, another phase begins.",
                                        Saved.class)
                                .with(NAME)
                                .taking(UndoRequest.class),
                        this::undo)));
    }

    private Reply list() {
        return Reply.json(new ExperimentList(
                reader.all().stream().map(ExperimentMapper::summary).toList()));
    }

    private Reply save(Call call) throws Refusal {
        ExperimentDraft draft = call.body(ExperimentDraft.class);
        requireRight(call, draft.name());
        return saved(changes.save(draft, call.user().name()));
    }

    private Reply undo(Call call) throws Refusal {
        String name = call.values().the("name");
        requireRight(call, name);
        return saved(changes.undo(
                name, call.body(UndoRequest.class).time(), call.user().name()));
    }

    /** Editors write drafts: the plan of an experiment that was started is changed by admins. */
    private void requireRight(Call call, String name) {
        if (!call.user().isAdmin()) {
            changes.requireDraft(name);
        }
    }

    private static Reply saved(ExperimentChanges.Saved saved) {
        return Reply.json(new Saved(
                ExperimentMapper.view(saved.detail()),
                saved.begun().map(Phase::number).orElse(null)));
    }

    private Reply check(Call call) {
        ExperimentService.Checked checked = reader.check(call.body(ExperimentDraft.class));
        return Reply.json(new CheckAnswer(
                checked.problems().stream().map(ProblemView::of).toList(),
                checked.outlook().map(PowerForecastView::of).orElse(null)));
    }

    private Reply show(Call call) throws Refusal {
        return Reply.json(ExperimentMapper.view(reader.detail(call.values().the("name"))));
    }

    private Reply remove(Call call) throws Refusal {
        String name = call.values().the("name");
        changes.remove(name, call.user().name(), call.body(ReasonForm.class).text());
        return Reply.json(new GoalsResource.Removed(name));
    }
}
