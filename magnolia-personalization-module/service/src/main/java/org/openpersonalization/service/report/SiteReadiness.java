package org.openpersonalization.service.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.report.Readiness.Stage;
import org.openpersonalization.report.Readiness.Trial;
import org.openpersonalization.report.Report;
import org.openpersonalization.signal.SignalKind;
import org.openpersonalization.statistics.segment.Suppression;

/** Whether the site is ready, calculated at most once a minute. Pages are the only channel so far. */
public final class SiteReadiness implements Supplier<Readiness> {

    private static final Duration VALIDITY = Duration.ofMinutes(1);
    private static final String CHANNEL = "web";
    private static final String WINNER = "winner";

    private final Sources sources;
    private final boolean blocks;
    private final InstantSource clock;
    private @Nullable Known known;

    /**
     * The places of the facts.
     *
     * @param arrivals signals by kind, in the seven days before a moment
     * @param standing the experiments; throws {@link org.openpersonalization.service.StoreUnavailableException} while the database
     *     is not open
     * @param counts counted exposures and outcomes, likewise
     * @param titles the title of a component, by its id; empty for a removed one
     */
    public record Sources(
            Function<Instant, Map<SignalKind, Long>> arrivals,
            Supplier<Standing> standing,
            Supplier<Counts> counts,
            Function<String, Optional<String>> titles) {}

    private record Known(Instant at, Readiness readiness) {}

    /**
     * Readiness.
     *
     * @param blocks whether nothing is started while something is missing
     */
    public SiteReadiness(Sources sources, boolean blocks, InstantSource clock) {
        this.sources = sources;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Override
    public synchronized Readiness get() {
        Instant now = clock.instant();
        Known before = known;
        if (before == null || before.at().plus(VALIDITY).isBefore(now)) {
            before = new Known(now, look(now));
            known = before;
        }
        return before.readiness();
    }

    private Readiness look(Instant now) {
        Set<String> blocking = blocks ? Set.copyOf(Readiness.CODES) : Set.of();
        return Readiness.of(sources.arrivals().apply(now), trials(now), blocking);
    }

    private List<Trial> trials(Instant now) {
        List<Trial> trials = new ArrayList<>();
        for (Standing.Status status : sources.standing().get().experiments()) {
            Phase phase = status.phase();
            String component = phase.plan().component();
            trials.add(new Trial(
                    phase.plan().population().audience().title(),
                    CHANNEL,
                    sources.titles().apply(component).orElse(component),
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
