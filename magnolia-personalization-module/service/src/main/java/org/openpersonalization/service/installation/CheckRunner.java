package org.openpersonalization.service.installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openpersonalization.service.job.Threads;

/**
 * Runs checks side by side and waits for them no longer than a budget. A check that throws, or is not done in time, has
 * that as its result. At most four threads, which end when they are idle: a check that hangs cannot take more. It has threads
 * of its own and no job, since the request of an admin waits for the results.
 */
public final class CheckRunner implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int IDLE_SECONDS = 5;

    private final List<InstallationCheck> checks;
    private final Duration budget;
    private final ThreadPoolExecutor threads =
            Threads.pool("personalization-installation-check", THREADS, new LinkedBlockingQueue<>());

    /**
     * A result with the check that it is of.
     *
     * @param check the check
     * @param result one of its results
     */
    public record Checked(InstallationCheck check, CheckResult result) {}

    /**
     * A runner.
     *
     * @param budget the longest time that a run takes
     */
    public CheckRunner(List<InstallationCheck> checks, Duration budget) {
        this.checks = List.copyOf(checks);
        this.budget = budget;
        threads.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
    }

    /** The results of all checks, in the order of the checks. One run at a time. */
    public synchronized List<Checked> run() {
        List<Checked> results = new ArrayList<>();
        List<Future<List<CheckResult>>> done = started();
        for (int i = 0; i < checks.size(); i++) {
            InstallationCheck check = checks.get(i);
            List<CheckResult> found = i < done.size() ? resultsOf(check, done.get(i)) : List.of(unfinished(check));
            found.forEach(result -> results.add(new Checked(check, result)));
        }
        return results;
    }

    /** Each of them is done or cancelled; none when this thread is interrupted. */
    private List<Future<List<CheckResult>>> started() {
        try {
            return threads.invokeAll(
                    checks.stream().map(InstallationCheck::look).toList(), budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<CheckResult> resultsOf(InstallationCheck check, Future<List<CheckResult>> done) {
        try {
            return done.get();
        } catch (CancellationException late) {
            return List.of(unfinished(check));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(unfinished(check));
        } catch (ExecutionException failed) {
            return List.of(failure(check, failed.getCause()));
        }
    }

    private CheckResult unfinished(InstallationCheck check) {
        return CheckResult.of(CheckCode.CHECK_TIMED_OUT)
                .with("check", check.name())
                .with("seconds", String.valueOf(budget.toSeconds()));
    }

    /** Errors too, such as a class that is missing: that is what an installation is checked for. */
    private static CheckResult failure(InstallationCheck check, Throwable cause) {
        return CheckResult.of(CheckCode.CHECK_FAILED)
                .with("check", check.name())
                .with("message", cause.toString());
    }

    /** Interrupts the checks that still run and waits up to five seconds for their threads. */
    @Override
    public void close() {
        Threads.end(threads);
    }
}
