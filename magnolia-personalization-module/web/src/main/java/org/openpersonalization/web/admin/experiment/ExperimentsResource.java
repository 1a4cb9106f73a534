package org.openpersonalization.web.admin.experiment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.experiment.AuditedAct;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.experiment.result.PowerForecastView;
import org.openpersonalization.web.admin.experiment.view.ExperimentForm;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.admin.experiment.view.ExperimentView;
import org.openpersonalization.web.admin.experiment.view.ProblemView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Experiments as they are written, and what is wrong with them. */
public final class ExperimentsResource {

    private static final String SAVED = ValueChange.EXPERIMENT.action("saved");
    private static final String REMOVED = ValueChange.EXPERIMENT.action("removed");
    private static final String UNDONE = ValueChange.EXPERIMENT.action("undone");
    static final Parameter NAME = Parameter.path("name", Format.NAME, "The experiment.");

    /** An answer: by name. */
    public record ExperimentList(List<ExperimentSummary> items) {}

    /** An answer: the experiment as it is now, and the number of the phase that began by saving it. */
    public record Saved(ExperimentView view, @Nullable Integer begun) {}

    /** An answer: what is wrong with a draft, and what can be expected of it; no outlook while it has errors. */
    public record CheckAnswer(
            List<ProblemView> problems, @Nullable PowerForecastView outlook) {}

    private record Put(String action, String reason) {}

    private final ExperimentService service;
    private final ExperimentMapper showing;
    private final Audit audit;

    public ExperimentsResource(ExperimentService service, Audit audit) {
        this.service = service;
        this.showing = new ExperimentMapper(service);
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
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
                                .taking(ExperimentForm.class),
                        this::save),
                AdminRoute.post(
                        "/experiments/check",
                        Contract.json(
                                        "The faults and the power forecast of an experiment. Saves nothing.",
                                        CheckAnswer.class)
                                .taking(ExperimentForm.class),
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
                        this::undo));
    }

    private Reply list() {
        Standing standing = service.standing();
        return Reply.json(new ExperimentList(service.drafts(standing).stream()
                .map(draft -> showing.summary(draft, standing))
                .toList()));
    }

    private Reply save(Call call) throws Refusal {
        ExperimentDraft draft = call.body(ExperimentForm.class).draft();
        return put(call, new Put(SAVED, "The experiment was changed while it ran."), draft);
    }

    private Reply undo(Call call) throws Refusal {
        ExperimentForm former = call.body(UndoRequest.class)
                .formerValue(audit, ValueChange.EXPERIMENT, call.values().the("name"), ExperimentForm.class);
        return put(call, new Put(UNDONE, "The change of the plan was undone."), former.draft());
    }

    private Reply put(Call call, Put put, ExperimentDraft draft) throws Refusal {
        ExperimentStore.By by = new ExperimentStore.By(
                call.user().name(), put.reason(), audit.clock().instant());
        Optional<Phase> begun = service.save(draft, new AuditedAct(by, () -> note(call, put.action(), draft)));
        Standing standing = service.standing();
        return Reply.json(new Saved(
                showing.view(service.draft(draft.name(), standing), standing),
                begun.map(Phase::number).orElse(null)));
    }

    /** Keeps the whole plan that is replaced. */
    private void note(Call call, String action, ExperimentDraft draft) {
        audit.note(call.user().name(), action, draft.name(), draft.about().title());
        service.services().content().experiments().stream()
                .filter(before -> before.name().equals(draft.name()) && !before.equals(draft))
                .forEach(before -> noteBefore(call, action, before));
    }

    private void noteBefore(Call call, String action, ExperimentDraft before) {
        audit.noteBefore(call.user().name(), action, before.name(), ApiJson.text(ExperimentForm.of(before)));
    }

    private Reply check(Call call) {
        ExperimentService.Checked checked =
                service.check(call.body(ExperimentForm.class).draft(), service.standing());
        return Reply.json(new CheckAnswer(
                checked.problems().stream().map(ProblemView::of).toList(),
                checked.outlook().map(PowerForecastView::of).orElse(null)));
    }

    private Reply show(Call call) throws Refusal {
        Standing standing = service.standing();
        return Reply.json(showing.view(service.draft(call.values().the("name"), standing), standing));
    }

    private Reply remove(Call call) throws Refusal {
        String name = call.values().the("name");
        String reason = call.body(ReasonForm.class).text();
        service.remove(name, () -> {
            audit.note(call.user().name(), REMOVED, name, reason);
            service.services().content().experiments().stream()
                    .filter(before -> before.name().equals(name))
                    .forEach(before -> noteBefore(call, REMOVED, before));
        });
        return Reply.json(new GoalsResource.Removed(name));
    }
}
