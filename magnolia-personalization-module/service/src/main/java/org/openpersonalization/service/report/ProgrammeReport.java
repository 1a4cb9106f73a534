package org.openpersonalization.service.report;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.goal.ComparisonKey;
import org.openpersonalization.report.Report;

/**
 * The lift of the programme as a whole.
 *
 * @param plan how the programme is measured; empty while nothing measures it
 * @param whole the holdout against all other visitors; empty while there is no holdout
 * @param rules each rule's variant against its control share; those of removed components are left out
 */
public record ProgrammeReport(Optional<ProgrammePlan> plan, Optional<SiteReport> whole, List<Rule> rules) {

    /**
     * A rule's variant against the component's own content.
     *
     * @param key the comparison, with the component and the variant
     */
    public record Rule(ComparisonKey key, Report report) {}

    public ProgrammeReport {
        rules = List.copyOf(rules);
    }

    static ProgrammeReport notMeasured() {
        return new ProgrammeReport(Optional.empty(), Optional.empty(), List.of());
    }
}
