package org.openpersonalization.magnolia.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.JobThread;
import org.openpersonalization.service.report.Counts;

/** Counts what comes of exposures, every second, so that reports are there when somebody asks. */
public final class CountingJob implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Counts> counts;
    private final Clock clock;
    private volatile boolean closed;
    private final JobThread thread = new JobThread("personalization-counting");

    /**
     * Counting.
     *
     * @param counts throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     */
    public CountingJob(Supplier<Counts> counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    public void start() {
        Job job = new Job(
                CountingJob.class,
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
