package org.openpersonalization.service.report;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;

/** Counts exposures and their outcomes every second, so that reports are ready. */
public final class CountingJob {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Counts> counts;
    private final Clock clock;

    /**
     * Counting.
     *
     * @param counts throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     */
    public CountingJob(Supplier<Counts> counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    public void start(Jobs jobs) {
        Job job = new Job(
                "counting",
                CountingJob.class,
                "Exposures cannot be counted now; they stay in the log and are counted later",
                this::count);
        jobs.every(job, PAUSE, PAUSE);
    }

    /** Completed counts stay when a later part fails. */
    private void count() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = counts.get().count(clock.instant());
        }
    }
}
