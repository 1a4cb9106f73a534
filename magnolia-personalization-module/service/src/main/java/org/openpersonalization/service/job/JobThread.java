package org.openpersonalization.service.job;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A daemon thread that runs jobs one after another until it is closed. */
public final class JobThread implements AutoCloseable {

    private final ScheduledThreadPoolExecutor thread;

    /** A thread, which starts with the first job. */
    public JobThread(String name) {
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Runs a job once. After closing, nothing happens. */
    public void once(Job job, Duration delay) {
        try {
            thread.schedule(job::run, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // There is nothing to run for any more.
        }
    }

    /** Runs a job again and again; the pause begins at the end of a run. */
    public void repeat(Job job, Duration first, Duration pause) {
        thread.scheduleWithFixedDelay(job::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a job every day at the same time. */
    public void daily(Job job, Duration first) {
        thread.scheduleAtFixedRate(
                job::run, first.toMillis(), Duration.ofDays(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Interrupts the job that runs, and waits at most five seconds for its end. */
    @Override
    public void close() {
        thread.shutdownNow();
        Threads.awaitEnd(thread);
    }
}
