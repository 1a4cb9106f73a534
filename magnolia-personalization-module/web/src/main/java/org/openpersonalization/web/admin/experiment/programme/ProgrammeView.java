package org.openpersonalization.web.admin.experiment.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.admin.experiment.result.EffectView;
import org.openpersonalization.web.admin.experiment.result.GoalReportView;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.admin.experiment.view.TextView;

/**
 * What the programme as a whole is worth.
 *
 * @param since when it began to be measured as it is now; null while it is not measured
 * @param phase which phase of measuring; 0 while it is not measured
 * @param goals titles of what it is measured by, the primary one first
 * @param whole the holdout against everybody else; null while there is no holdout
 * @param worth what everybody else did more than the holdout; null while nothing can be said
 * @param rules each rule's variant against its control share
 * @param text in words
 */
public record ProgrammeView(
        @Nullable Instant since,
        int phase,
        List<String> goals,
        @Nullable ReportView whole,
        @Nullable Worth worth,
        List<Rule> rules,
        TextView text) {

    /**
     * What the programme brought.
     *
     * @param goal the goal's title
     * @param extraPerVisitor more than the holdout's
     * @param visitors who were in it
     * @param total for all of them
     * @param unit of the numbers
     * @param text in words
     */
    public record Worth(
            String goal,
            EffectView extraPerVisitor,
            long visitors,
            @Nullable EffectView total,
            GoalReportView.Unit unit,
            TextView text) {}

    /** A variant that a rule shows, against the component's own content. */
    public record Rule(ExperimentSummary.Place component, String variant, ReportView report) {}
}
