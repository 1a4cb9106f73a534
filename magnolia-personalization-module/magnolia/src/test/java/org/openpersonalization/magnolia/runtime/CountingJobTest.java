package org.openpersonalization.magnolia.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.report.CountingJob;
import org.openpersonalization.store.JdbcStores;
import org.openpersonalization.store.StoreSettings;

class CountingJobTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void countsEverySecondAlsoAfterTheDatabaseWasAway(@TempDir Path folder) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (JdbcStores stores = JdbcStores.open(StoreSettings.sqlite(folder.resolve("visitors.db")));
                Jobs jobs = new Jobs()) {
            CountingJob counting = new CountingJob(
                    () -> {
                        if (asked.incrementAndGet() == 1) {
                            throw new StoreUnavailableException("not open yet");
                        }
                        return stores.counts();
                    },
                    Clock.fixed(NOW, ZoneOffset.UTC));
            counting.start(jobs);

            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (stores.counts().countedUntil().isBefore(NOW) && System.nanoTime() < end) {
                Thread.sleep(20);
            }

            assertThat(stores.counts().countedUntil()).isEqualTo(NOW);
            assertThat(asked.get()).isGreaterThan(1);
        }
    }
}
