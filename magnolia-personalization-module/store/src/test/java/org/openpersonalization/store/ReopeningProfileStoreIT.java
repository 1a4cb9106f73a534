package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.Observation;
import org.slf4j.LoggerFactory;

class ReopeningProfileStoreIT {

    private static final VisitorKey VISITOR = new VisitorKey(1, 2);

    @TempDir
    Path folder;

    private final Jobs jobs = new Jobs();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ReopeningProfileStore.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        jobs.close();
        logger.detachAppender(log);
    }

    @Test
    void storeIsUnavailableUntilAnAttemptSucceeds() {
        AtomicInteger attempts = new AtomicInteger();
        try (ReopeningProfileStore store = ReopeningProfileStore.opening(
                () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new StoreUnavailableException("not yet");
                    }
                    return JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db")));
                },
                jobs,
                Duration.ofMillis(50))) {

            assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.load(VISITOR));
            assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(store::privacy);
            assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(store::experiments);
            assertThat(store.appendLater(VISITOR, Observation.of(List.of(), Instant.EPOCH)))
                    .isCompletedExceptionally();

            assertThat(store.awaitOpen(Duration.ofSeconds(20))).isTrue();
            assertThat(attempts).hasValue(3);
            assertThat(store.load(VISITOR).sequence()).isZero();
            assertThat(store.privacy().ledger().last()).isEmpty();
            assertThat(store.experiments().standing().experiments()).isEmpty();
        }
    }

    @Test
    void errorDoesNotEndTheAttemptsAndIsLoggedOnce() {
        AtomicInteger attempts = new AtomicInteger();
        try (ReopeningProfileStore store = ReopeningProfileStore.opening(
                () -> {
                    if (attempts.incrementAndGet() < 4) {
                        throw new NoSuchMethodError("made by a test");
                    }
                    return JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db")));
                },
                jobs,
                Duration.ofMillis(10))) {

            assertThat(store.awaitOpen(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).contains("NoSuchMethodError"));
    }

    @Test
    void storeThatStaysClosedSaysSoInOneLineAlsoWhenAnAttemptHangs() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        try (ReopeningProfileStore store = ReopeningProfileStore.opening(
                () -> {
                    await(hanging);
                    throw new StoreUnavailableException("at last");
                },
                jobs,
                Duration.ofMillis(10),
                Duration.ofMillis(50))) {
            for (int i = 0; i < 400 && warnings().isEmpty(); i++) {
                Thread.sleep(50);
            }

            assertThat(store.isOpen()).isFalse();
            assertThat(warnings())
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage()).contains("still not open"));
            hanging.countDown();
        }
    }

    private List<ILoggingEvent> warnings() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closedStoreHasNoThread() {
        Set<Thread> ofOthers = Thread.getAllStackTraces().keySet();
        ReopeningProfileStore store = ReopeningProfileStore.opening(
                () -> JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db"))),
                jobs,
                Duration.ofMillis(10));
        store.awaitOpen(Duration.ofSeconds(20));

        jobs.close();
        store.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !ofOthers.contains(thread))
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("personalization-jobs") || name.startsWith("signal-writer"));
    }

    @Test
    void closedStoreIsNotOpenedAnyMore() {
        AtomicInteger attempts = new AtomicInteger();
        ReopeningProfileStore store = ReopeningProfileStore.opening(
                () -> {
                    attempts.incrementAndGet();
                    throw new StoreUnavailableException("never");
                },
                jobs,
                Duration.ofMillis(10));
        store.awaitOpen(Duration.ofMillis(100));
        store.close();
        int soFar = attempts.get();

        store.awaitOpen(Duration.ofMillis(100));

        assertThat(store.isOpen()).isFalse();
        assertThat(attempts.get()).isBetween(1, soFar + 1);
    }
}
