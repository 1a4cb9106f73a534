package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.profile.Observation;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorKey;

class ReopeningProfileStoreIT {

    private static final VisitorKey VISITOR = new VisitorKey(1, 2);

    @TempDir
    Path folder;

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
    void closedStoreIsNotOpenedAnyMore() {
        AtomicInteger attempts = new AtomicInteger();
        ReopeningProfileStore store = ReopeningProfileStore.opening(
                () -> {
                    attempts.incrementAndGet();
                    throw new StoreUnavailableException("never");
                },
                Duration.ofMillis(10));
        store.awaitOpen(Duration.ofMillis(100));
        store.close();
        int soFar = attempts.get();

        store.awaitOpen(Duration.ofMillis(100));

        assertThat(store.isOpen()).isFalse();
        assertThat(attempts.get()).isBetween(1, soFar + 1);
    }
}
