package org.openpersonalization.service.experiment.overview;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.report.Report;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentServices;
import org.openpersonalization.service.experiment.ExperimentStore;

/** Reads experiments with their standing, their history and the newest report. */
public final class ExperimentReader {

    private final ExperimentService experiments;
    private final ExperimentServices services;

    public ExperimentReader(ExperimentService experiments) {
        this.experiments = experiments;
        this.services = experiments.services();
    }

    /** All experiments at a glance, by name. */
    public List<ExperimentGlance> all() {
        Standing standing = experiments.standing();
        return experiments.drafts(standing).stream()
                .map(draft -> glance(draft, standing, experiments.inspect(draft, standing)))
                .toList();
    }

    /** Checks a draft that need not be stored. */
    public ExperimentService.Checked check(ExperimentDraft draft) {
        return experiments.check(draft, experiments.standing());
    }

    /** Returns an experiment; throws {@link NotFound} for an unknown name. */
    public ExperimentDetail detail(String name) {
        Standing standing = experiments.standing();
        ExperimentDraft draft = experiments.draft(name, standing);
        ExperimentService.Checked checked = experiments.check(draft, standing);
        ExperimentGlance glance = glance(draft, standing, checked);
        ExperimentStore store = services.store().get();
        return new ExperimentDetail(
                glance,
                checked.problems(),
                store.phases(name),
                store.acts(name),
                services.promotion().undoable(draft.component()),
                glance.status()
                        .filter(status -> status.state() != Standing.State.STOPPED)
                        .map(status -> draft.inForce(status.phase().plan())),
                glance.phase()
                        .filter(phase -> phase.plan().learned().isPresent())
                        .flatMap(phase -> services.epochs().apply(phase.key())));
    }

    private ExperimentGlance glance(ExperimentDraft draft, Standing standing, ExperimentService.Checked checked) {
        Optional<Standing.Status> status = standing.experiment(draft.name());
        Optional<Standing.Status> open = status.filter(each -> each.state() != Standing.State.STOPPED);
        return new ExperimentGlance(
                draft,
                status,
                services.content().component(draft.component()),
                primary(draft, status),
                status.flatMap(each -> latest(each.phase(), standing)),
                open.isPresent() && experiments.isChanged(draft, open.get(), checked),
                services.clock().instant());
    }

    private Optional<Report> latest(Phase phase, Standing standing) {
        return services.results().latest(phase, experiments.taken(phase, standing));
    }

    private String primary(ExperimentDraft draft, Optional<Standing.Status> status) {
        return status.map(each -> each.phase().plan().goals().primary().title())
                .or(() -> services.content().goals().stream()
                        .filter(goal -> goal.name().equals(draft.goals().primary()))
                        .map(GoalDraft::title)
                        .findFirst())
                .orElse("");
    }
}
