package org.openpersonalization.magnolia;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.openpersonalization.count.Counts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what comes of exposures, every second, so that reports are there when somebody asks. */
final class ExperimentCounting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentCounting.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Counts> counts;
    private final Clock clock;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean closed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "personalization-counting");
        worker.setDaemon(true);
        return worker;
    });

    /**
     * Counting.
     *
     * @param counts throws {@link org.openpersonalization.profile.StoreUnavailableException} while the database is not open
     */
    ExperimentCounting(Supplier<Counts> counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::count, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever fails is tried again; what was counted stays counted. */
    private void count() {
        try {
            boolean more = true;
            while (more && !closed) {
                more = counts.get().count(clock.instant());
            }
            if (failing.getAndSet(false)) {
                LOG.info("Exposures are counted again");
            }
        } catch (RuntimeException fault) { // whatever it is, the next second brings another try
            if (!failing.getAndSet(true)) {
                LOG.warn("Exposures cannot be counted now; they stay in the log and are counted later", fault);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
    }
}
