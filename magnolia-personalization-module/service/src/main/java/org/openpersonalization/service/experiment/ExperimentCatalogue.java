package org.openpersonalization.service.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;

/** The experiments of a site: drafts, their standing, and what was done with them. */
final class ExperimentCatalogue {

    private final ExperimentServices services;

    ExperimentCatalogue(ExperimentServices services) {
        this.services = services;
    }

    /** All experiments by name: what editors wrote, and what runs or ran although its draft is gone. */
    List<ExperimentDraft> drafts(Standing standing) {
        Map<String, ExperimentDraft> all = new TreeMap<>();
        standing.experiments().stream()
                .map(status -> ExperimentDraft.of(status.phase().plan()))
                .forEach(draft -> all.put(draft.name(), draft));
        services.content().experiments().forEach(draft -> all.put(draft.name(), draft));
        return List.copyOf(all.values());
    }

    ExperimentDraft draft(String name, Standing standing) {
        return drafts(standing).stream()
                .filter(draft -> draft.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(RefusalCode.EXPERIMENT_UNKNOWN));
    }

    /** The standing in force. */
    Standing standing() {
        return services.store().get().standing();
    }

    /** The experiment while it assigns, or will from a later moment on. */
    Optional<Standing.Status> running(String name, Standing standing) {
        Instant now = services.clock().instant();
        return standing.experiment(name)
                .filter(status -> status.state() == Standing.State.RUNNING)
                .filter(status -> now.isBefore(status.phase().plan().timing().until()));
    }

    static Standing.State stateOf(String name, Standing standing) {
        return standing.experiment(name).map(Standing.Status::state).orElse(Standing.State.STOPPED);
    }

    /** The steps taken since the start of a phase, which reports do not recommend again. */
    List<AdviceTaken> taken(Phase phase, Standing standing) {
        List<AdviceTaken> taken = new ArrayList<>();
        standing.experiment(phase.plan().about().name())
                .map(newest -> newest.phase().number())
                .filter(number -> number > phase.number())
                .ifPresent(number -> taken.add(new AdviceTaken.LaterPhase(number)));
        services.promotion().undoable(phase.plan().component()).forEach(step -> taken.add(taken(step)));
        return taken;
    }

    private AdviceTaken taken(PageEditor.Step step) {
        return step.audience()
                .<AdviceTaken>map(audience -> new AdviceTaken.AsRule(step.variant(), audience, title(audience)))
                .orElseGet(() -> new AdviceTaken.AsContent(step.variant()));
    }

    /** The title of an audience; its name when it is gone. */
    String title(String audience) {
        FrozenAudience known = services.content().audiences().get(audience);
        return known == null ? audience : known.title();
    }

    /** Returns the draft of the plan in force, for the audit trail; empty when the experiment does not run. */
    Optional<ExperimentDraft> planInForce(String name) {
        Standing standing = standing();
        return running(name, standing)
                .flatMap(status -> drafts(standing).stream()
                        .filter(draft -> draft.name().equals(name))
                        .findFirst()
                        .map(draft -> draft.inForce(status.phase().plan())));
    }
}
