package org.openpersonalization.web.admin.experiment;

import java.util.stream.Collectors;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.service.experiment.overview.ExperimentDetail;
import org.openpersonalization.service.experiment.overview.ExperimentGlance;
import org.openpersonalization.web.admin.experiment.result.Glance;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.admin.experiment.view.ExperimentView;
import org.openpersonalization.web.admin.experiment.view.ProblemView;

/** Maps experiments to the views of the API. */
final class ExperimentMapper {

    private static final int PERCENT = 100;

    private ExperimentMapper() {}

    static ExperimentView view(ExperimentDetail detail) {
        return new ExperimentView(
                detail.glance().draft(),
                summary(detail.glance()),
                detail.problems().stream().map(ProblemView::of).toList(),
                detail.phases().stream().map(ExperimentMapper::phase).toList(),
                detail.acts().stream().map(ExperimentView.ActView::of).toList(),
                detail.promoted().stream()
                        .map(step -> new ExperimentView.PromotedView(
                                step.variant(), step.audience().orElse(null)))
                        .toList(),
                detail.inForce().orElse(null),
                detail.epoch().map(ExperimentView.ModelView::of).orElse(null));
    }

    static ExperimentSummary summary(ExperimentGlance glance) {
        ExperimentDraft draft = glance.draft();
        Glance report = Glance.of(glance.report(), glance.now());
        return new ExperimentSummary(
                draft.name(),
                draft.about().title(),
                draft.about().owner(),
                glance.component().map(ExperimentSummary.Place::of).orElse(null),
                ExperimentSummary.State.valueOf(glance.state().name()),
                glance.phase().map(Phase::number).orElse(0),
                glance.phase().map(Phase::started).orElse(null),
                glance.until().orElse(null),
                report.visitors(),
                glance.primary(),
                report.health(),
                report.verdict().orElse(null),
                report.proven(),
                glance.isChanged());
    }

    private static ExperimentView.PhaseView phase(Phase phase) {
        return new ExperimentView.PhaseView(
                phase.number(),
                phase.started(),
                phase.ended().orElse(null),
                summary(phase.comparison()),
                ExperimentDraft.of(phase.plan()).variations());
    }

    /** Such as {@code default 50 %, spring 50 %}. */
    private static String summary(Comparison comparison) {
        return comparison.arms().stream()
                .map(each -> each.arm() + " " + Math.round(each.share() * PERCENT) + " %")
                .collect(Collectors.joining(", "));
    }
}
