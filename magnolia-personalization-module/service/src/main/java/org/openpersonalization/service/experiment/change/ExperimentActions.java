package org.openpersonalization.service.experiment.change;

import org.openpersonalization.service.experiment.AuditedAct;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.overview.ExperimentDetail;
import org.openpersonalization.service.experiment.overview.ExperimentReader;
import org.openpersonalization.service.privacy.audit.Audit;

/** Starts, pauses, resumes and stops experiments. */
public final class ExperimentActions {

    /** An action, and its name in the audit trail. */
    public enum Action {
        START("experiment.started"),
        PAUSE("experiment.paused"),
        RESUME("experiment.resumed"),
        STOP("experiment.stopped");

        private final String audited;

        Action(String audited) {
            this.audited = audited;
        }
    }

    private final ExperimentService experiments;
    private final ExperimentReader reader;
    private final Audit audit;

    public ExperimentActions(ExperimentService experiments, Audit audit) {
        this.experiments = experiments;
        this.reader = new ExperimentReader(experiments);
        this.audit = audit;
    }

    /**
     * Carries out an action, and returns the experiment as it is now.
     *
     * @throws org.openpersonalization.service.NotFound for an unknown experiment
     * @throws org.openpersonalization.service.Conflict when the experiment's state does not allow the action
     */
    public ExperimentDetail act(Action action, String experiment, String actor, String reason) {
        String name = experiments.draft(experiment, experiments.standing()).name();
        ExperimentStore.By by =
                new ExperimentStore.By(actor, reason, audit.clock().instant());
        AuditedAct act = new AuditedAct(by, () -> audit.note(actor, action.audited, name, reason));
        switch (action) {
            case START -> experiments.start(name, act);
            case PAUSE -> experiments.pause(name, act);
            case RESUME -> experiments.resume(name, act);
            case STOP -> experiments.stop(name, act);
        }
        return reader.detail(name);
    }
}
