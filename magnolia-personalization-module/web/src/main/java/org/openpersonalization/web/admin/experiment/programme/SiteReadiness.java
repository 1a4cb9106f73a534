package org.openpersonalization.web.admin.experiment.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.report.Readiness.Stage;
import org.openpersonalization.report.Readiness.Trial;
import org.openpersonalization.report.Report;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.service.visitor.ProfileStore;
import org.openpersonalization.statistics.segment.Suppression;
import org.openpersonalization.web.admin.experiment.result.ReportViews;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary.Place;

/** Whether the site is ready, worked out at most once a minute. Pages are the only channel so far. */
public final class SiteReadiness implements Supplier<ReadinessList> {

    private static final Duration VALIDITY = Duration.ofMinutes(1);
    private static final String CHANNEL = "web";
    private static final String WINNER = "winner";

    private final Sources sources;
    private final boolean blocks;
    private final InstantSource clock;
    private @Nullable Known known;

    /**
     * Where things are.
     *
     * @param profiles what visitors did
     * @param store what runs; throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     * @param counts what was counted, likewise
     * @param places where a component is, by its id
     */
    public record Sources(
            ProfileStore profiles,
            Supplier<ExperimentStore> store,
            Supplier<Counts> counts,
            Function<String, Optional<Place>> places) {}

    private record Known(Instant at, ReadinessList readiness) {}

    /**
     * ReadinessList.
     *
     * @param blocks whether nothing is started while something is missing
     */
    public SiteReadiness(Sources sources, boolean blocks, InstantSource clock) {
        this.sources = sources;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Override
    public synchronized ReadinessList get() {
        Instant now = clock.instant();
        Known before = known;
        if (before == null || before.at().plus(VALIDITY).isBefore(now)) {
            before = new Known(now, look(now));
            known = before;
        }
        return before.readiness();
    }

    private ReadinessList look(Instant now) {
        Set<String> blocking = blocks ? Set.copyOf(org.openpersonalization.report.Readiness.CODES) : Set.of();
        org.openpersonalization.report.Readiness found = org.openpersonalization.report.Readiness.of(
                SignalArrivals.of(sources.profiles(), now), trials(now), blocking);
        return new ReadinessList(
                found.items().stream()
                        .map(item -> new ReadinessList.Item(
                                item.code(),
                                item.isThere() ? ReadinessList.State.OK : ReadinessList.State.MISSING,
                                ReportViews.text(item.text()),
                                item.blocks(),
                                null))
                        .toList(),
                found.isReady());
    }

    private List<Trial> trials(Instant now) {
        List<Trial> trials = new ArrayList<>();
        for (Standing.Status status : sources.store().get().standing().experiments()) {
            Phase phase = status.phase();
            String component = phase.plan().component();
            trials.add(new Trial(
                    phase.plan().population().audience().title(),
                    CHANNEL,
                    sources.places().apply(component).map(Place::title).orElse(component),
                    stage(status, now)));
        }
        return trials;
    }

    private Stage stage(Standing.Status status, Instant now) {
        if (isProven(status.phase(), now)) {
            return Stage.PROVEN;
        }
        return status.state() == Standing.State.STOPPED ? Stage.OVER : Stage.LIVE;
    }

    private boolean isProven(Phase phase, Instant now) {
        return sources.counts()
                .get()
                .tally(phase.key())
                .map(tally -> Report.of(phase, tally, now, Suppression.INSIDE))
                .filter(report -> report.verdicts().stream()
                        .anyMatch(judged -> judged.verdict().code().equals(WINNER)))
                .isPresent();
    }
}
