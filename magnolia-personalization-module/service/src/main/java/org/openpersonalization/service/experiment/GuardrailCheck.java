package org.openpersonalization.service.experiment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpersonalization.experiment.draft.PlanChange;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.openpersonalization.service.report.ExperimentReports;

/**
 * Stops by itself what harms a guardrail. A variant that does harm is taken out by another phase
 * while there are others to compare; else the experiment is stopped. Each act is in the audit trail.
 */
public final class GuardrailCheck {

    /** The actor of stopped variants. */
    public static final String ACTOR = "guardrail";

    private final Supplier<ExperimentStore> store;
    private final ExperimentReports results;
    private final Consumer<AuditEvent> audit;
    private final InstantSource clock;

    /**
     * A watch.
     *
     * @param audit notes what is done, before it is done
     */
    public GuardrailCheck(
            Supplier<ExperimentStore> store,
            ExperimentReports results,
            Consumer<AuditEvent> audit,
            InstantSource clock) {
        this.store = store;
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks once at everything that runs. */
    public void look() {
        Instant now = clock.instant();
        for (Standing.Status status : store.get().standing().experiments()) {
            Phase phase = status.phase();
            if (status.state() == Standing.State.RUNNING) {
                takeOut(phase, results.harms(phase), now);
            }
        }
    }

    private void takeOut(Phase phase, List<ExperimentReports.Harm> harms, Instant now) {
        if (harms.isEmpty()) {
            return;
        }
        Set<String> harmful =
                harms.stream().map(ExperimentReports.Harm::variant).collect(Collectors.toSet());
        List<Message> reasons =
                harms.stream().map(ExperimentReports.Harm::reason).distinct().toList();
        StoredMessage reason = StoredMessage.of(NoteCode.HARM.message().sentences("harms", reasons));
        ExperimentStore.By by = new ExperimentStore.By(ACTOR, reason.written(AuditEvent.MAX_DETAIL), now);
        Optional<Plan> left = PlanChange.without(phase.plan(), harmful);
        if (!isNewest(phase)) {
            return; // another instance was faster
        }
        if (left.isPresent()) {
            note(phase, "experiment.variant-stopped", by);
            store.get().begin(left.get(), by);
        } else {
            stop(phase, by);
        }
    }

    private boolean isNewest(Phase phase) {
        return store.get()
                .standing()
                .experiment(phase.plan().about().name())
                .filter(status -> status.state() == Standing.State.RUNNING)
                .filter(status -> status.phase().number() == phase.number())
                .isPresent();
    }

    private void stop(Phase phase, ExperimentStore.By by) {
        note(phase, "experiment.stopped", by);
        store.get().stop(phase.plan().about().name(), by);
    }

    private void note(Phase phase, String action, ExperimentStore.By by) {
        audit.accept(
                new AuditEvent(by.at(), by.actor(), action, phase.plan().about().name(), by.reason()));
    }
}
