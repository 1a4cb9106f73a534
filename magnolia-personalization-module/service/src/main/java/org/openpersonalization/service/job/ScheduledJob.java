package org.openpersonalization.service.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job with its schedule. Runs do not overlap: what becomes due during a run follows it. Requests coalesce: one run serves all
 * that were made before its beginning. Safe for all threads.
 */
public final class ScheduledJob {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledJob.class);
    private static final Duration PAUSE_WITHOUT_THREAD = Duration.ofSeconds(5);

    private final Jobs jobs;
    private final Job job;
    private final Supplier<Optional<Duration>> pause;
    private Optional<ScheduledFuture<?>> waiting = Optional.empty();
    /** Of the newest request; an older one that becomes due is void. */
    private long ticket;

    private boolean isRunning;
    private boolean isDueAgain;

    /**
     * A job that waits for a request.
     *
     * @param pause from the end of a run to the next, if there is one
     */
    ScheduledJob(Jobs jobs, Job job, Supplier<Optional<Duration>> pause) {
        this.jobs = jobs;
        this.job = job;
        this.pause = pause;
    }

    /** Runs the job now, or after the current run. */
    public void request() {
        request(Duration.ZERO);
    }

    /** Runs the job after a delay, unless it runs sooner anyway. */
    public synchronized void request(Duration delay) {
        if (isDueWithin(delay)) {
            return;
        }
        waiting.ifPresent(later -> later.cancel(false));
        long own = ++ticket;
        waiting = jobs.later(() -> due(own), delay);
    }

    private boolean isDueWithin(Duration delay) {
        return waiting.filter(next -> next.getDelay(TimeUnit.NANOSECONDS) <= delay.toNanos())
                .isPresent();
    }

    private synchronized void due(long own) {
        if (own != ticket) {
            return;
        }
        waiting = Optional.empty();
        if (isRunning) {
            isDueAgain = true;
        } else {
            start();
        }
    }

    private void start() {
        isRunning = true;
        try {
            jobs.start(job, this::ended);
        } catch (RuntimeException | Error noThread) { // the schedule goes on, since the next thread may start
            isRunning = false;
            LOG.error("A job could not be started, trying again [job={}]", job.name(), noThread);
            request(PAUSE_WITHOUT_THREAD);
        }
    }

    private synchronized void ended() {
        isRunning = false;
        if (isDueAgain) {
            isDueAgain = false;
            request();
        } else if (waiting.isEmpty()) {
            pause.get().ifPresent(this::request);
        }
    }
}
