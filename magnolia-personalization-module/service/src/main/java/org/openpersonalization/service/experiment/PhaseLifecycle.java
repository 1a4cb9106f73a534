package org.openpersonalization.service.experiment;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;

/** Starts, pauses, resumes and stops experiments. Callers run one action after the other. */
final class PhaseLifecycle {

    private final ExperimentServices services;
    private final ExperimentCatalogue catalogue;
    private final DraftInspector inspector;

    PhaseLifecycle(ExperimentServices services, ExperimentCatalogue catalogue, DraftInspector inspector) {
        this.services = services;
        this.catalogue = catalogue;
        this.inspector = inspector;
    }

    /** Starts an experiment that does not run. */
    Phase start(String name, AuditedAct order) {
        Standing standing = catalogue.standing();
        ExperimentDraft draft = catalogue.draft(name, standing);
        if (catalogue.running(name, standing).isPresent()) {
            throw new Conflict(RefusalCode.EXPERIMENT_RUNS);
        }
        if (ExperimentCatalogue.stateOf(name, standing) == Standing.State.PAUSED) {
            throw new Conflict(RefusalCode.EXPERIMENT_PAUSED);
        }
        ExperimentService.Checked checked = inspector.check(draft, standing);
        requireStartable(checked);
        order.note().run();
        return begin(draft, checked, Optional.empty(), order);
    }

    void pause(String name, AuditedAct order) {
        Standing standing = catalogue.standing();
        catalogue.draft(name, standing);
        if (catalogue.running(name, standing).isEmpty()) {
            throw new Conflict(RefusalCode.EXPERIMENT_NOT_RUNNING);
        }
        order.note().run();
        services.store().get().pause(name, order.by());
    }

    /** Resumes an experiment, with another phase when its draft was changed meanwhile. */
    void resume(String name, AuditedAct order) {
        Standing standing = catalogue.standing();
        ExperimentDraft draft = catalogue.draft(name, standing);
        if (ExperimentCatalogue.stateOf(name, standing) != Standing.State.PAUSED) {
            throw new Conflict(RefusalCode.EXPERIMENT_NOT_PAUSED);
        }
        Standing.Status status = standing.experiment(name).orElseThrow();
        ExperimentService.Checked checked = inspector.check(draft, standing);
        boolean begins = inspector.isChanged(draft, status, checked);
        if (begins) {
            requireStartable(checked);
        }
        order.note().run();
        if (begins) {
            begin(draft, checked, Optional.of(status), order);
        } else {
            services.store().get().resume(name, order.by());
        }
    }

    void stop(String name, AuditedAct order) {
        Standing standing = catalogue.standing();
        catalogue.draft(name, standing);
        if (ExperimentCatalogue.stateOf(name, standing) == Standing.State.STOPPED) {
            throw new Conflict(RefusalCode.EXPERIMENT_OVER);
        }
        order.note().run();
        services.store().get().stop(name, order.by());
    }

    /**
     * Begins another phase with the plan of the ended one, if a promotion ended it and none is in force any more.
     *
     * @return the phase; empty when the experiment stays over
     */
    Optional<Phase> restartAfterPromotion(String name, AuditedAct order) {
        Standing standing = catalogue.standing();
        Optional<Standing.Status> ended = standing.experiment(name).filter(status -> isPromotionUndone(name, status));
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        ExperimentDraft plan = ExperimentDraft.of(ended.get().phase().plan());
        ExperimentService.Checked checked = inspector.check(plan, standing);
        return checked.isStartable() ? Optional.of(begin(plan, checked, ended, order)) : Optional.empty();
    }

    private boolean isPromotionUndone(String name, Standing.Status status) {
        return services.store().get().acts(name).stream()
                        .findFirst()
                        .filter(act -> act.kind() == Act.Kind.PROMOTE)
                        .isPresent()
                && services.promotion()
                        .undoable(status.phase().plan().component())
                        .isEmpty();
    }

    Phase begin(
            ExperimentDraft draft,
            ExperimentService.Checked checked,
            Optional<Standing.Status> before,
            AuditedAct order) {
        return services.store()
                .get()
                .begin(inspector.plan(draft, checked, before).orElseThrow(), order.by());
    }

    static void requireStartable(ExperimentService.Checked checked) {
        if (!checked.isStartable()) {
            List<Message> errors = checked.problems().stream()
                    .filter(Problem::isError)
                    .map(Problem::message)
                    .toList();
            throw new Conflict(RefusalCode.EXPERIMENT_NOT_STARTABLE.message().sentences("problems", errors));
        }
    }
}
