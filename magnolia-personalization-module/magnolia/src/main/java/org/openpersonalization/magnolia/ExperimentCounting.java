package org.openpersonalization.magnolia;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.openpersonalization.count.Counts;
import org.openpersonalization.web.job.Job;
import org.openpersonalization.web.job.JobThread;

/** Counts what comes of exposures, every second, so that reports are there when somebody asks. */
final class ExperimentCounting implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Counts> counts;
    private final Clock clock;
    private volatile boolean closed;
    private final JobThread thread = new JobThread("personalization-counting");

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
        Job job = new Job(
                ExperimentCounting.class,
                "Exposures cannot be counted now; they stay in the log and are counted later",
                this::count);
        thread.repeat(job, PAUSE, PAUSE);
    }

    /** What was counted stays counted when a later part fails. */
    private void count() {
        boolean more = true;
        while (more && !closed) {
            more = counts.get().count(clock.instant());
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.close();
    }
}
