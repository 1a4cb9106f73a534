package org.openpersonalization.web.admin.experiment.result;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.report.Interplay;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.result.TrafficSplit;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.report.verdict.VariantVerdict;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.statistics.segment.Suppression;

/** What the database counted, read by the engine's statistics whenever somebody asks. */
public final class CountedReports implements ExperimentReports {

    private final Supplier<Counts> counts;
    private final InstantSource clock;

    /**
     * ExperimentReports.
     *
     * @param counts throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     */
    public CountedReports(Supplier<Counts> counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public PowerForecastView outlook(ExperimentDraft draft, Surroundings surroundings) {
        return new PowerForecasts(counts.get(), clock.instant()).of(draft, surroundings);
    }

    @Override
    public Glance glance(Phase phase, List<AdviceTaken> taken) {
        Counts open = counts.get();
        Optional<ComparisonTally> tally = open.tally(phase.key());
        if (tally.isEmpty()) {
            return Glance.nothing();
        }
        Report report = Report.of(phase, tally.get(), clock.instant(), Suppression.INSIDE)
                .after(taken);
        long visitors = report.split().arms().stream()
                .mapToLong(TrafficSplit.Arm::visitors)
                .sum();
        Optional<VariantVerdict> urgent = mostUrgent(report);
        return new Glance(
                visitors,
                HealthCheck.of(report, clock.instant()),
                urgent.map(judged -> ReportViews.text(judged.verdict())),
                urgent.stream()
                        .flatMap(judged -> judged.proven().stream())
                        .map(ReportViews::text)
                        .toList());
    }

    /** What calls for something to be done, before what does not. */
    private static Optional<VariantVerdict> mostUrgent(Report report) {
        return report.verdicts().stream()
                .min(Comparator.comparing(
                        judged -> urgency(judged.next().action().name())));
    }

    private static int urgency(String action) {
        return List.of("LOOK", "STOP", "PROMOTE", "RULE", "NEW_PHASE", "KEEP_RUNNING", "NONE")
                .indexOf(action);
    }

    @Override
    public ReportView report(Phase phase, Readers readers, List<AdviceTaken> taken) {
        Report report = Report.of(phase, tally(phase), clock.instant(), suppression(readers))
                .after(taken);
        return ReportViews.of(
                new ReportViews.About(
                        phase.plan().about().name(),
                        phase.plan().about().title(),
                        phase.number(),
                        phase.plan().segments().stream()
                                .collect(Collectors.toMap(
                                        FrozenAudience::name, FrozenAudience::title, (one, other) -> one))),
                report,
                counts.get().traffic());
    }

    /** As many visitors as are behind each number that these readers see. */
    public static Suppression suppression(Readers readers) {
        return readers == Readers.INSIDE ? Suppression.INSIDE : Suppression.EXPORTED;
    }

    private ComparisonTally tally(Phase phase) {
        Counts open = counts.get();
        return open.tally(phase.key())
                .orElseGet(() -> ComparisonTally.nothing(phase.comparison(), open.countedUntil()));
    }

    @Override
    public List<InterplayView> interplay(Phase phase, List<Phase> others) {
        return others.stream().map(other -> interplay(phase, other)).toList();
    }

    private InterplayView interplay(Phase phase, Phase other) {
        Interplay interplay = Interplay.of(
                side(phase),
                side(other),
                phase.plan().goals().primary(),
                counts.get()
                        .crossed(
                                phase.key(),
                                other.key(),
                                phase.plan().goals().primary().name()));
        return new InterplayView(
                other.plan().about().name(),
                other.plan().about().title(),
                interplay.overlap().both(),
                interplay.overlap().share(),
                interplay.interaction().map(ReportViews::effect).orElse(null),
                ReportViews.text(interplay.text()));
    }

    private Interplay.Side side(Phase phase) {
        long visitors = tally(phase).cells().stream()
                .filter(cell ->
                        cell.goal().equals(Comparison.JOINED) && cell.segment().equals(Cell.EVERYBODY))
                .mapToLong(cell -> cell.sums().visitors())
                .sum();
        return new Interplay.Side(phase.comparison(), visitors);
    }

    @Override
    public List<Harm> harms(Phase phase) {
        return Report.of(phase, tally(phase), clock.instant(), Suppression.INSIDE).toStop().stream()
                .map(stop -> new Harm(stop.variant(), stop.text().text()))
                .toList();
    }
}
