package org.openpersonalization.service.job;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background jobs of one configuration: one pool of daemon threads, closed once. One thread watches the schedules and hands
 * each due job to a worker thread. A job never overlaps itself, so there are at most as many workers as jobs, and a job that
 * takes minutes delays no other; idle workers end. Threads have the context class loader of the creating thread. After closing,
 * all methods do nothing. Safe for all threads.
 */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long IDLE_SECONDS = 10;

    private final Set<Job> running = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;
    private final ThreadPoolExecutor workers;

    /** A pool, whose threads start with the first job. */
    public Jobs() {
        ThreadFactory threads = new NamedThreads("personalization-jobs");
        this.timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setRemoveOnCancelPolicy(true);
        this.workers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /** Runs a job again and again; the pause begins at the end of a run. */
    public ScheduledJob every(Job job, Duration first, Duration pause) {
        return started(job, first, () -> Optional.of(pause));
    }

    /** Runs a job every day at a local time. */
    public ScheduledJob daily(Job job, LocalTime time, ZoneId zone, InstantSource clock) {
        DailyTime daily = new DailyTime(time, zone, clock);
        return started(job, daily.next(), () -> Optional.of(daily.next()));
    }

    /** Runs a job once. */
    public ScheduledJob once(Job job, Duration delay) {
        return started(job, delay, Optional::empty);
    }

    /** A job that runs when it is requested. */
    public ScheduledJob onDemand(Job job) {
        return new ScheduledJob(this, job, Optional::empty);
    }

    private ScheduledJob started(Job job, Duration first, Supplier<Optional<Duration>> pause) {
        ScheduledJob scheduled = new ScheduledJob(this, job, pause);
        scheduled.request(first);
        return scheduled;
    }

    /** Empty after closing. */
    Optional<ScheduledFuture<?>> later(Runnable step, Duration delay) {
        try {
            return Optional.of(timer.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException closed) {
            return Optional.empty();
        }
    }

    /** Runs a job in a worker thread, and a step when it has ended. */
    void start(Job job, Runnable end) {
        try {
            workers.execute(() -> run(job, end));
        } catch (RejectedExecutionException closed) {
            LOG.debug("Jobs are closed [job={}]", job.name());
        }
    }

    private void run(Job job, Runnable end) {
        running.add(job);
        try {
            job.run();
        } finally {
            running.remove(job);
            end.run();
        }
    }

    /** Starts no further run, interrupts the jobs that run, and waits at most five seconds for their end. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        if (!Threads.awaitEnd(List.of(timer, workers))) {
            LOG.warn(
                    "Jobs did not end in time [jobs={}]",
                    running.stream().map(Job::name).sorted().toList());
        }
    }
}
