package org.openpersonalization.service.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpersonalization.count.Cell;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.report.Interplay;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.report.verdict.VerdictOutcome;
import org.openpersonalization.statistics.segment.Suppression;

/** Reports from the counts of the database, calculated at each call. */
public final class CountedReports implements ExperimentReports {

    private final Supplier<Counts> counts;
    private final InstantSource clock;

    /**
     * Reports.
     *
     * @param counts throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     */
    public CountedReports(Supplier<Counts> counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public PowerForecast outlook(ExperimentDraft draft, Surroundings surroundings) {
        return new PowerForecasts(counts.get(), clock.instant()).of(draft, surroundings);
    }

    @Override
    public Optional<Report> latest(Phase phase, List<AdviceTaken> taken) {
        return counts.get()
                .tally(phase.key())
                .map(tally -> Report.of(phase, tally, clock.instant(), Suppression.INSIDE)
                        .after(taken));
    }

    @Override
    public SiteReport report(Phase phase, Readers readers, List<AdviceTaken> taken) {
        Report report = Report.of(phase, tally(phase), clock.instant(), suppression(readers))
                .after(taken);
        return SiteReport.of(report, counts.get().traffic());
    }

    /** As many visitors as are behind each number that these readers see. */
    static Suppression suppression(Readers readers) {
        return readers == Readers.INSIDE ? Suppression.INSIDE : Suppression.EXPORTED;
    }

    private ComparisonTally tally(Phase phase) {
        Counts open = counts.get();
        return open.tally(phase.key())
                .orElseGet(() -> ComparisonTally.nothing(phase.comparison(), open.countedUntil()));
    }

    @Override
    public Interplay interplay(Phase phase, Phase other) {
        String goal = phase.plan().goals().primary().name();
        return Interplay.of(
                side(phase),
                side(other),
                phase.plan().goals().primary(),
                counts.get().crossed(phase.key(), other.key(), goal));
    }

    private Interplay.Side side(Phase phase) {
        long visitors = tally(phase).cells().stream()
                .filter(cell ->
                        cell.goal().equals(Comparison.JOINED) && cell.segment().equals(Cell.EVERYBODY))
                .mapToLong(cell -> cell.sums().visitors())
                .sum();
        return new Interplay.Side(phase.comparison(), visitors);
    }

    /** A model that is proven to be worse than the rules does harm, also without a guardrail. */
    @Override
    public List<Harm> harms(Phase phase) {
        Report report = Report.of(phase, tally(phase), clock.instant(), Suppression.INSIDE);
        Stream<Harm> guarded = report.toStop().stream().map(stop -> new Harm(stop.variant(), stop.text()));
        Stream<Harm> worse = report.verdicts().stream()
                .filter(verdict -> phase.plan().learned().isPresent() && verdict.outcome() == VerdictOutcome.WORSE)
                .filter(verdict -> verdict.variant().equals(LearnedAllocation.arm(TrafficSlice.POLICY)))
                .map(verdict -> new Harm(verdict.variant(), verdict.verdict()));
        return Stream.concat(guarded, worse).toList();
    }
}
