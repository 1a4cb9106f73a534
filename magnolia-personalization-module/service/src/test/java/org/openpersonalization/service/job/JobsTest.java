package org.openpersonalization.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JobsTest {

    private static final Duration LONG = Duration.ofDays(1);
    private static final long PATIENCE_SECONDS = 20;

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.openpersonalization.service.job");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Jobs jobs = new Jobs();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);
    private final AtomicInteger ended = new AtomicInteger();

    @BeforeEach
    void listen() {
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        release.countDown();
        jobs.close();
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private static Job job(Runnable work) {
        return new Job("test-job", JobsTest.class, "Nothing is tested now", work);
    }

    /** Waits in its run until the test releases it, also when it is interrupted. */
    private Job stubborn() {
        return job(() -> {
            begun.release();
            boolean isReleased = false;
            while (!isReleased) {
                isReleased = awaitRelease();
            }
            ended.incrementAndGet();
        });
    }

    private boolean awaitRelease() {
        try {
            return release.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ignored) {
            return false;
        }
    }

    private boolean hasBegun(int times) throws InterruptedException {
        return begun.tryAcquire(times, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void jobRunsAgainAndAgain() throws InterruptedException {
        jobs.every(job(begun::release), Duration.ZERO, Duration.ofMillis(1));

        assertThat(hasBegun(5)).isTrue();
    }

    @Test
    void longJobsDelayNoOther() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            jobs.once(stubborn(), Duration.ZERO);
        }
        assertThat(hasBegun(20)).isTrue();

        jobs.once(job(begun::release), Duration.ZERO);

        assertThat(hasBegun(1)).isTrue();
        assertThat(ended).hasValue(0);
    }

    @Test
    void requestsDuringARunMakeOneFurtherRun() throws InterruptedException {
        ScheduledJob scheduled = jobs.onDemand(stubborn());
        scheduled.request();
        assertThat(hasBegun(1)).isTrue();

        for (int i = 0; i < 10; i++) {
            scheduled.request();
        }
        awaitDue(scheduled);
        assertThat(begun.availablePermits()).as("no run beside the first").isZero();
        release.countDown();

        assertThat(hasBegun(1)).isTrue();
        jobs.close();
        assertThat(begun.availablePermits()).isZero();
    }

    /** The thread of the schedules has seen all requests that were made before. */
    private void awaitDue(ScheduledJob scheduled) throws InterruptedException {
        scheduled.request();
        CountDownLatch seen = new CountDownLatch(1);
        jobs.once(job(seen::countDown), Duration.ofMillis(50));
        assertThat(seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void soonerRequestReplacesALaterOneAndNotTheOtherWayRound() throws InterruptedException {
        ScheduledJob scheduled = jobs.onDemand(job(begun::release));

        scheduled.request(LONG);
        scheduled.request();
        scheduled.request(LONG);

        assertThat(hasBegun(1)).isTrue();
    }

    @Test
    void requestBringsTheNextRunForwardAndTheScheduleGoesOn() throws InterruptedException {
        ScheduledJob scheduled = jobs.every(job(begun::release), LONG, Duration.ofMillis(1));

        scheduled.request();

        assertThat(hasBegun(3)).isTrue();
    }

    @Test
    void dailyJobRunsAtItsTime() throws InterruptedException {
        Instant justBefore = Instant.parse("2026-11-25T02:59:59.990Z");

        jobs.daily(job(begun::release), LocalTime.of(3, 0), ZoneOffset.UTC, () -> justBefore);

        assertThat(hasBegun(1)).isTrue();
    }

    @Test
    void errorEndsNeitherTheThreadsNorTheScheduleAndIsLoggedOnce() throws InterruptedException {
        jobs.every(
                new Job("test-job", Jobs.class, "Nothing is tested now", () -> {
                    begun.release();
                    throw new StackOverflowError("made by a test");
                }),
                Duration.ZERO,
                Duration.ofMillis(1));

        assertThat(hasBegun(3)).isTrue();
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).isEqualTo("Nothing is tested now");
        });
    }

    @Test
    void closingInterruptsWhatRunsAndLeavesNoThread() throws InterruptedException {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        jobs.once(
                job(() -> {
                    running.complete(Thread.currentThread());
                    begun.release();
                    hang();
                }),
                Duration.ZERO);
        jobs.every(job(() -> {}), LONG, LONG);
        assertThat(hasBegun(1)).isTrue();

        jobs.close();
        jobs.once(job(begun::release), Duration.ZERO);
        jobs.onDemand(job(begun::release)).request();

        assertThat(running.join().isAlive()).isFalse();
        assertThat(begun.availablePermits()).isZero();
        assertThat(log.list).as("being interrupted is no failure").isEmpty();
    }

    private static void hang() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    @Test
    void jobThatDoesNotEndIsNamedInTheLog() throws InterruptedException {
        jobs.once(stubborn(), Duration.ZERO);
        assertThat(hasBegun(1)).isTrue();

        jobs.close();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Jobs did not end in time [jobs=[test-job]]");
    }

    @Test
    void threadsAreDaemonsWithTheContextClassLoaderOfTheirMaker() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        try (URLClassLoader application = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(application);
            try (Jobs own = new Jobs()) {
                Thread.currentThread().setContextClassLoader(before);
                own.once(job(() -> worker.complete(Thread.currentThread())), Duration.ZERO);

                assertThat(worker.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).satisfies(thread -> {
                    assertThat(thread.getContextClassLoader()).isSameAs(application);
                    assertThat(thread.isDaemon()).isTrue();
                    assertThat(thread.getName()).matches("personalization-jobs-\\d+");
                });
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }
}
