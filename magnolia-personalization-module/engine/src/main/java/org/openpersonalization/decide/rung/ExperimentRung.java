package org.openpersonalization.decide.rung;

import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Variant;

/**
 * The variation that an experiment assigns by chance, the component's own content among them. A condition that keeps
 * one variation from a visitor keeps all of them from all visitors alike, since the compared groups would differ
 * otherwise.
 */
final class ExperimentRung implements Rung {

    @Override
    public RungKind kind() {
        return RungKind.EXPERIMENT;
    }

    /** The first experiment that the visitor takes part in decides. */
    @Override
    public boolean decide(Deliberation deliberation) {
        for (CompiledExperiment each : deliberation.component().experiments()) {
            Reason.Code code = admission(each, deliberation);
            if (code == Reason.Code.EXPERIMENT_ASSIGNED) {
                code = assign(each, deliberation);
            }
            if (code == Reason.Code.EXPERIMENT_ASSIGNED) {
                return true;
            }
            passOver(each, kind(), code, deliberation);
        }
        return false;
    }

    /** The obstacle before chance decides; {@link Reason.Code#EXPERIMENT_ASSIGNED} for none. */
    static Reason.Code admission(CompiledExperiment experiment, Deliberation deliberation) {
        Visit visit = deliberation.visit();
        if (!deliberation.component().hasRoom()) {
            return Reason.Code.EXPERIMENT_TOO_EXPENSIVE;
        }
        if (!experiment.isComplete(visit.time())) {
            return Reason.Code.EXPERIMENT_INCOMPLETE;
        }
        if (!deliberation.evaluation().grants(experiment.needs())) {
            return Reason.Code.NO_CONSENT;
        }
        return visit.visitor().isPresent()
                ? experiment.admission(visit.visitor().get(), deliberation.evaluation())
                : Reason.Code.EXPERIMENT_WITHOUT_ID;
    }

    /** Notes the variants of an experiment in which the visitor takes no part. */
    static void passOver(CompiledExperiment experiment, RungKind on, Reason.Code code, Deliberation deliberation) {
        String detail = switch (code) {
            case NO_CONSENT -> deliberation.missing(experiment.purposes());
            case AUDIENCE_NOT_MATCHED -> experiment.running().audience().title();
            default -> experiment.title();
        };
        for (String variant : experiment.running().challengers()) {
            deliberation.passOver(variant, on, new Reason(code, detail));
        }
    }

    /** Lets chance decide for an admitted visitor; returns the obstacle, if one is left. */
    private static Reason.Code assign(CompiledExperiment experiment, Deliberation deliberation) {
        Visit visit = deliberation.visit();
        int variation = experiment.variation(visit.visitor().orElseThrow(), visit.time());
        Reason.Code code = experiment.afterChance(variation, visit.time());
        if (code == Reason.Code.EXPERIMENT_ASSIGNED) {
            show(experiment, variation, deliberation);
        }
        return code;
    }

    private static void show(CompiledExperiment experiment, int variation, Deliberation deliberation) {
        String variant = experiment.running().variants().get(variation);
        boolean isControl = variant.equals(Variant.DEFAULT_NAME);
        deliberation.because(
                isControl ? Reason.Code.EXPERIMENT_CONTROL : Reason.Code.EXPERIMENT_ASSIGNED, experiment.title());
        deliberation.byChance(experiment.running().propensities());
        deliberation.show(RungKind.EXPERIMENT, variant, experiment.participation(variation, deliberation.evaluation()));
    }
}
