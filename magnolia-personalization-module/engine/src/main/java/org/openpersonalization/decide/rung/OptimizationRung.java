package org.openpersonalization.decide.rung;

import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.learning.DecisionRequest;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.LearnedChoice;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;

/**
 * The variant that a model chooses. The visitor's slice is drawn by hash: the policy, chance among all variants, or the rungs below. As
 * in an experiment, no condition depends on the slice: a visitor takes part in all of them or in none. Without an epoch the rungs below
 * decide for all slices.
 */
final class OptimizationRung implements Rung {

    @Override
    public RungKind kind() {
        return RungKind.PREDICTIVE;
    }

    @Override
    public boolean decide(Deliberation deliberation) {
        for (CompiledExperiment each : deliberation.component().optimizations()) {
            Reason.Code code = ExperimentRung.admission(each, deliberation);
            if (code == Reason.Code.EXPERIMENT_ASSIGNED) {
                code = choose(each, deliberation);
            }
            if (code == Reason.Code.EXPERIMENT_ASSIGNED) {
                return true;
            }
            ExperimentRung.passOver(each, kind(), code, deliberation);
        }
        return false;
    }

    private static Reason.Code choose(CompiledExperiment optimization, Deliberation deliberation) {
        Visit visit = deliberation.visit();
        String visitor = visit.visitor().orElseThrow();
        Reason.Code code = optimization.afterChance(optimization.variation(visitor, visit.time()), visit.time());
        if (code != Reason.Code.EXPERIMENT_ASSIGNED) {
            return code;
        }
        String rules = deliberation.variantBelow(RungKind.PREDICTIVE);
        LearnedModel model = optimization.learned().model();
        if (!model.arms().contains(rules)) {
            return Reason.Code.MODEL_WITHOUT_VARIANT;
        }
        FeatureVector features = optimization.learned().features(deliberation.evaluation());
        DecisionRequest request = new DecisionRequest(VisitorKey.ofHexadecimal(visitor), features, model.arms(), rules);
        Epoch epoch = optimization.running().epoch().orElse(null);
        if (epoch == null) {
            showRules(optimization, model.chooser().slice(request.visitor()), deliberation);
        } else {
            show(optimization, LearnedChoice.of(model.chooser(), epoch, request), deliberation);
        }
        return code;
    }

    private static void show(CompiledExperiment optimization, LearnedChoice made, Deliberation deliberation) {
        String arm = made.choice().arm();
        String title = optimization.title();
        CompiledExperiment.Learning learning = optimization.learned();
        switch (made.choice().slice()) {
            case RULES -> showRules(optimization, TrafficSlice.RULES, deliberation);
            case UNIFORM -> {
                deliberation.because(Reason.Code.MODEL_COMPARED, title);
                deliberation.show(RungKind.EXPERIMENT, arm, counted(optimization, learning.uniform(), deliberation));
            }
            case POLICY -> {
                deliberation.because(Reason.Code.MODEL_CHOSE, title);
                deliberation.show(RungKind.PREDICTIVE, arm, counted(optimization, learning.policy(), deliberation));
            }
        }
        deliberation.keep(made);
    }

    private static Participation counted(
            CompiledExperiment optimization, Participation plain, Deliberation deliberation) {
        return optimization.withTraits(plain, deliberation.evaluation());
    }

    /** The rungs below decide; what they show counts for the slice, too. */
    private static void showRules(CompiledExperiment optimization, TrafficSlice slice, Deliberation deliberation) {
        deliberation.decideBelow(RungKind.PREDICTIVE);
        deliberation.countAlso(
                optimization.learned().model().membership(slice),
                optimization
                        .withTraits(deliberation.participation(), deliberation.evaluation())
                        .traits());
    }
}
