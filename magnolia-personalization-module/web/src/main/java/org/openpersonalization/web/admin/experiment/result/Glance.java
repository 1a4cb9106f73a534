package org.openpersonalization.web.admin.experiment.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.result.TrafficSplit;
import org.openpersonalization.report.verdict.VariantVerdict;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary;
import org.openpersonalization.web.message.TextView;

/**
 * A report at a glance.
 *
 * @param visitors in the phase
 * @param health whether its numbers can be believed
 * @param verdict the most urgent one; empty while there is none
 * @param proven the proven effects in segments, which follow the verdict
 */
public record Glance(
        long visitors, ExperimentSummary.Health health, Optional<TextView> verdict, List<TextView> proven) {

    private static final List<String> BY_URGENCY =
            List.of("LOOK", "STOP", "PROMOTE", "RULE", "NEW_PHASE", "KEEP_RUNNING", "NONE");

    /** Returns the glance of a report at a moment; one of zero visitors for an empty report. */
    public static Glance of(Optional<Report> report, Instant now) {
        return report.map(each -> of(each, now)).orElseGet(Glance::nothing);
    }

    private static Glance nothing() {
        return new Glance(
                0, new ExperimentSummary.Health(ExperimentSummary.Level.NONE, List.of()), Optional.empty(), List.of());
    }

    private static Glance of(Report report, Instant now) {
        Optional<VariantVerdict> urgent = mostUrgent(report);
        return new Glance(
                report.split().arms().stream()
                        .mapToLong(TrafficSplit.Arm::visitors)
                        .sum(),
                HealthCheck.of(report, now),
                urgent.map(judged -> TextView.of(judged.verdict())),
                urgent.stream()
                        .flatMap(judged -> judged.proven().stream())
                        .map(TextView::of)
                        .toList());
    }

    private static Optional<VariantVerdict> mostUrgent(Report report) {
        return report.verdicts().stream()
                .min(Comparator.comparing(
                        judged -> BY_URGENCY.indexOf(judged.next().action().name())));
    }
}
