package org.openpersonalization.service.alert.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.GuardrailCheck;
import org.openpersonalization.service.message.StoredMessage;

/**
 * Automatic actions of guardrails, while they are the newest on their experiment: of experiments that are not over, and of those that
 * a guardrail stopped in the last 30 days.
 *
 * @param store throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 */
public record GuardrailActs(Supplier<ExperimentStore> store, InstantSource clock) implements AlertCondition {

    private static final Duration RECENT = Duration.ofDays(30);
    private static final Set<AlertKind> KINDS =
            Set.of(AlertKind.GUARDRAIL_HARMED, AlertKind.EXPERIMENT_STOPPED, AlertKind.POLICY_STOPPED);

    @Override
    public Look look() {
        Instant now = clock.instant();
        List<AlertFinding> found = store.get().standing().experiments().stream()
                .filter(status -> mayBeTouched(status, now))
                .flatMap(status -> finding(status.phase()).stream())
                .toList();
        return new Look(now, KINDS, found, Set.of());
    }

    /** A variant is taken out by a further phase; a reason that stands with the status is not a user's. */
    private static boolean mayBeTouched(Standing.Status status, Instant now) {
        return status.state() == Standing.State.STOPPED
                ? !status.reason().isEmpty()
                        && status.phase()
                                .ended()
                                .filter(now.minus(RECENT)::isBefore)
                                .isPresent()
                : status.phase().number() > 1;
    }

    private Optional<AlertFinding> finding(Phase phase) {
        return store.get().acts(phase.plan().about().name()).stream()
                .findFirst()
                .filter(act -> act.actor().equals(GuardrailCheck.ACTOR))
                .map(act -> finding(phase, act));
    }

    private static AlertFinding finding(Phase phase, Act act) {
        List<Message> harms = harms(act);
        AlertKind kind = kind(act, harms);
        return ExperimentResults.finding(phase, kind, Message.of(kind).sentences("harms", harms));
    }

    private static AlertKind kind(Act act, List<Message> harms) {
        if (act.kind() == Act.Kind.BEGIN) {
            return AlertKind.GUARDRAIL_HARMED;
        }
        boolean isWorse = harms.stream().anyMatch(harm -> harm.key().equals(ReportCode.WORSE.key()));
        return isWorse ? AlertKind.POLICY_STOPPED : AlertKind.EXPERIMENT_STOPPED;
    }

    private static List<Message> harms(Act act) {
        return StoredMessage.read(act.reason())
                .map(stored -> stored.message().fields().get("harms"))
                .filter(MessageField.Sentences.class::isInstance)
                .map(harms -> ((MessageField.Sentences) harms).messages())
                .orElse(List.of());
    }
}
