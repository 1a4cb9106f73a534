package org.openpersonalization.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.service.StoreUnavailableException;

class ExcludedTrafficTest {

    private static final Instant NOW = Instant.parse("2026-11-24T23:59:59Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final FakeTrafficCounts counts = new FakeTrafficCounts();
    private final AtomicBoolean isOpen = new AtomicBoolean(true);
    private final ExcludedTraffic traffic = new ExcludedTraffic(this::counts);

    private TrafficCounts counts() {
        if (!isOpen.get()) {
            throw new StoreUnavailableException("closed");
        }
        return counts;
    }

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void viewsAreWrittenAsOneSumADayAndKind() {
        for (int i = 0; i < 1_000; i++) {
            traffic.count(TrafficKind.TRAINING, NOW);
        }
        traffic.count(TrafficKind.TRAINING, NOW.plusSeconds(1));

        traffic.flush();

        assertThat(counts.writes()).isEqualTo(1);
        assertThat(counts.sums(DAY, DAY)).containsEntry(TrafficKind.TRAINING, 1_000L);
        assertThat(counts.sums(DAY, DAY.plusDays(1))).containsEntry(TrafficKind.TRAINING, 1_001L);
    }

    @Test
    void viewsThatCannotBeWrittenNowAreWrittenLater() {
        traffic.count(TrafficKind.SEARCH, NOW);
        isOpen.set(false);
        traffic.flush();
        traffic.count(TrafficKind.SEARCH, NOW);
        isOpen.set(true);

        traffic.flush();

        assertThat(counts.sums(DAY, DAY)).containsEntry(TrafficKind.SEARCH, 2L);
    }
}
