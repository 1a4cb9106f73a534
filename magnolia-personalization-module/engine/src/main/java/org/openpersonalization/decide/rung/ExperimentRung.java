package org.openpersonalization.decide.rung;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.Assignment;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.goal.Traits;

/**
 * The variation that an experiment assigns by chance, the component's own content among them. Whatever keeps one variation
 * from a visitor keeps all of them from everybody like that visitor, or else those who are compared would not be alike.
 */
public final class ExperimentRung implements Rung {

    private final RunningExperiments experiments;

    public ExperimentRung(RunningExperiments experiments) {
        this.experiments = experiments;
    }

    @Override
    public RungKind kind() {
        return RungKind.EXPERIMENT;
    }

    /** The first experiment that the visitor takes part in decides. */
    @Override
    public Optional<Decision> decide(Deliberation deliberation) {
        for (RunningExperiment each : experiments.on(deliberation.component().id())) {
            Optional<Decision> decision = decide(each, deliberation);
            if (decision.isPresent()) {
                return decision;
            }
        }
        return Optional.empty();
    }

    private Optional<Decision> decide(RunningExperiment experiment, Deliberation deliberation) {
        Optional<Reason> obstacle = obstacle(experiment, deliberation);
        if (obstacle.isPresent()) {
            return passedOver(experiment, deliberation, obstacle.get());
        }
        Visit visit = deliberation.visit();
        Assignment assignment =
                experiment.assign(visit.visitor().orElseThrow(), deliberation.attributes(), visit.time());
        return assignment.hashUsed()
                ? Optional.of(decided(experiment, assignment.variationKey(), deliberation))
                : passedOver(experiment, deliberation, reason(experiment, assignment));
    }

    private static Optional<Reason> obstacle(RunningExperiment experiment, Deliberation deliberation) {
        Visit visit = deliberation.visit();
        if (!deliberation.hasRoomForExperiments()) {
            return Optional.of(new Reason(Reason.Code.EXPERIMENT_TOO_EXPENSIVE, experiment.title()));
        }
        if (!experiment.isCompleteOn(deliberation.component(), visit.time())) {
            return Optional.of(new Reason(Reason.Code.EXPERIMENT_INCOMPLETE, experiment.title()));
        }
        Set<Purpose> missing = visit.consent().missing(needs(experiment, deliberation.component()));
        if (!missing.isEmpty()) {
            String purposes = missing.stream().map(Purpose::id).collect(Collectors.joining(", "));
            return Optional.of(new Reason(Reason.Code.NO_CONSENT, purposes));
        }
        return visit.visitor().isPresent()
                ? Optional.empty()
                : Optional.of(new Reason(Reason.Code.EXPERIMENT_WITHOUT_ID, experiment.title()));
    }

    /** A variant keeps the purposes of its own audience, although that is not asked here: it was written for those people. */
    private static Set<Purpose> needs(RunningExperiment experiment, Component component) {
        Set<Purpose> needs = new TreeSet<>(RungKind.EXPERIMENT.needs());
        needs.addAll(experiment.needs());
        needs.addAll(component.kind().purposes());
        for (Variant variant : component.variants()) {
            if (experiment.challengers().contains(variant.name())) {
                variant.audience().map(Audience::purposes).ifPresent(needs::addAll);
            }
        }
        return needs;
    }

    private static Optional<Decision> passedOver(
            RunningExperiment experiment, Deliberation deliberation, Reason reason) {
        experiment.challengers().forEach(variant -> deliberation.passOver(variant, reason));
        return Optional.empty();
    }

    private static Reason reason(RunningExperiment experiment, Assignment assignment) {
        return switch (assignment.reason()) {
            case CONDITION_FAILED ->
                new Reason(
                        Reason.Code.AUDIENCE_NOT_MATCHED, experiment.audience().title());
            case NOT_ADMITTED -> new Reason(Reason.Code.EXPERIMENT_NOT_ADMITTED, experiment.title());
            case NOT_COVERED -> new Reason(Reason.Code.EXPERIMENT_NOT_COVERED, experiment.title());
            default -> new Reason(Reason.Code.EXPERIMENT_OUT_OF_DATES, experiment.title());
        };
    }

    private Decision decided(RunningExperiment experiment, String variant, Deliberation deliberation) {
        Traits traits = experiment.traits(deliberation.visit().consent(), deliberation.attributes());
        Reason.Code code =
                variant.equals(Variant.DEFAULT_NAME) ? Reason.Code.EXPERIMENT_CONTROL : Reason.Code.EXPERIMENT_ASSIGNED;
        return deliberation
                .decided(variant, kind(), new Reason(code, experiment.title()), experiment.propensities())
                .counting(new Participation(List.of(experiment.membership(variant)), traits));
    }
}
