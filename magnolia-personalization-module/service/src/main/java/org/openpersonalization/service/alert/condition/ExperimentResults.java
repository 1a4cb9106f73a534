package org.openpersonalization.service.alert.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.verdict.VariantVerdict;
import org.openpersonalization.report.verdict.VerdictOutcome;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.report.ExperimentReports;

/**
 * Experiments that are decided, and broken splits: of those that run, and of those that ended by themselves in the last 30 days. An alert
 * stays until a user ends the phase, also when a later look is less sure.
 *
 * @param store throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 */
public record ExperimentResults(Supplier<ExperimentStore> store, ExperimentReports reports, InstantSource clock)
        implements AlertCondition {

    private static final Duration RECENT = Duration.ofDays(30);
    private static final Set<VerdictOutcome> DECIDED =
            Set.of(VerdictOutcome.BETTER, VerdictOutcome.WORSE, VerdictOutcome.SAME);

    @Override
    public Look look() {
        Instant now = clock.instant();
        List<Phase> phases = store.get().standing().experiments().stream()
                .filter(status -> isWatched(status, now))
                .map(Standing.Status::phase)
                .toList();
        List<AlertFinding> found = new ArrayList<>();
        phases.forEach(phase -> reports.latest(phase, List.of()).ifPresent(report -> {
            split(phase, report).ifPresent(found::add);
            decided(phase, report).ifPresent(found::add);
        }));
        return new Look(
                now,
                Set.of(AlertKind.EXPERIMENT_DECIDED, AlertKind.SPLIT_BROKEN),
                found,
                phases.stream().map(Phase::key).collect(Collectors.toSet()));
    }

    private static boolean isWatched(Standing.Status status, Instant now) {
        return status.state() != Standing.State.STOPPED
                || !status.reason().isEmpty()
                        && status.phase()
                                .ended()
                                .filter(now.minus(RECENT)::isBefore)
                                .isPresent();
    }

    private static Optional<AlertFinding> split(Phase phase, Report report) {
        return report.split().isBroken()
                ? Optional.of(finding(phase, AlertKind.SPLIT_BROKEN, Message.of(AlertKind.SPLIT_BROKEN)))
                : Optional.empty();
    }

    /** A winner decides, and so does the end of all comparisons. Harm has an alert of its own. */
    private static Optional<AlertFinding> decided(Phase phase, Report report) {
        List<VariantVerdict> decided = report.verdicts().stream()
                .filter(verdict -> DECIDED.contains(verdict.outcome()))
                .toList();
        boolean isDecided = decided.size() == report.verdicts().size() && !decided.isEmpty()
                || decided.stream().anyMatch(verdict -> verdict.outcome() == VerdictOutcome.BETTER);
        Message message = Message.of(AlertKind.EXPERIMENT_DECIDED)
                .sentences(
                        "verdicts",
                        decided.stream().map(VariantVerdict::verdict).toList());
        return isDecided ? Optional.of(finding(phase, AlertKind.EXPERIMENT_DECIDED, message)) : Optional.empty();
    }

    /** The finding about a phase, which links to its experiment. */
    static AlertFinding finding(Phase phase, AlertKind kind, Message message) {
        return new AlertFinding(
                kind,
                phase.key(),
                message.title("experiment", phase.plan().about().title()),
                "experiments/" + phase.plan().about().name());
    }
}
