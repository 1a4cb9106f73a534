package org.openpersonalization.web.admin.experiment.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.ProgrammeLift;
import org.openpersonalization.report.Report;
import org.openpersonalization.service.report.ProgrammeReport;
import org.openpersonalization.service.report.SiteReport;
import org.openpersonalization.web.admin.experiment.result.GoalReportView;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.result.ReportViews;
import org.openpersonalization.web.admin.experiment.view.ExperimentCode;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary.Place;
import org.openpersonalization.web.message.TextView;

/**
 * Maps reports of the programme to the API's view.
 *
 * @param places the place of a component, by its id; empty for a removed one
 */
record ProgrammeMapper(Function<String, Optional<Place>> places) {

    ProgrammeView view(ProgrammeReport report) {
        return report.plan().map(plan -> measured(plan, report)).orElseGet(ProgrammeMapper::notMeasured);
    }

    private static ProgrammeView notMeasured() {
        return new ProgrammeView(
                null,
                0,
                List.of(),
                null,
                null,
                List.of(),
                TextView.of(Message.of(ExperimentCode.PROGRAMME_NOT_MEASURED)));
    }

    private ProgrammeView measured(ProgrammePlan plan, ProgrammeReport report) {
        Optional<SiteReport> whole = report.whole();
        return new ProgrammeView(
                plan.started(),
                plan.phase(),
                plan.goals().stream().map(Goal::title).toList(),
                whole.map(each -> view(plan, each)).orElse(null),
                whole.map(SiteReport::report).map(ProgrammeMapper::worth).orElse(null),
                report.rules().stream()
                        .flatMap(rule -> rule(plan, rule).stream())
                        .toList(),
                TextView.of(Message.of(
                        whole.isPresent()
                                ? ExperimentCode.PROGRAMME_MEASURED
                                : ExperimentCode.PROGRAMME_WITHOUT_HOLDOUT)));
    }

    private static ReportView view(ProgrammePlan plan, SiteReport report) {
        return ReportViews.of(new ReportViews.About(plan.key(), "", plan.phase(), Map.of()), report);
    }

    /** By the primary goal. */
    private static ProgrammeView.@Nullable Worth worth(Report report) {
        ProgrammeLift worth = ProgrammeLift.of(report).get(0);
        return worth.each()
                .map(each -> new ProgrammeView.Worth(
                        report.primary().title(),
                        ReportViews.effect(each),
                        worth.visitors(),
                        worth.total().map(ReportViews::effect).orElse(null),
                        GoalReportView.Unit.valueOf(worth.unit().name()),
                        TextView.of(worth.text())))
                .orElse(null);
    }

    private Optional<ProgrammeView.Rule> rule(ProgrammePlan plan, ProgrammeReport.Rule rule) {
        String variant = rule.key().variant();
        return places.apply(rule.key().component())
                .map(place -> new ProgrammeView.Rule(
                        place,
                        variant,
                        ReportViews.of(
                                new ReportViews.About(rule.key().text(), variant, plan.phase(), Map.of()),
                                rule.report())));
    }
}
