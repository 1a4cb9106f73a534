package org.openpersonalization.web.admin.experiment.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.admin.experiment.result.EffectView;
import org.openpersonalization.web.admin.experiment.result.GoalReportView;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.message.TextView;

/**
 * The overall impact.
 *
 * @param since start of the present measurement; null without a measurement
 * @param phase the phase of the measurement; 0 without a measurement
 * @param goals titles of its goals, the primary one first
 * @param whole the holdout against all other visitors; null without a holdout
 * @param worth the lift over the holdout; null while the data do not suffice
 * @param rules each rule's variant against its control share
 * @param text the message about it
 */
record ProgrammeView(
        @Nullable Instant since,
        int phase,
        List<String> goals,
        @Nullable ReportView whole,
        @Nullable Worth worth,
        List<Rule> rules,
        TextView text) {

    /**
     * The lift over the holdout.
     *
     * @param goal the goal's title
     * @param extraPerVisitor difference to the holdout
     * @param visitors visitors outside the holdout
     * @param total over all of them
     * @param unit of the numbers
     * @param text the message about it
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
