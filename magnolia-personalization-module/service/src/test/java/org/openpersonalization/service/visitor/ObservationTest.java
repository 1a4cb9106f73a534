package org.openpersonalization.service.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

class ObservationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123456Z");

    @Test
    void observationIsEmptyOnlyWithoutSignalsAndExposures() {
        Signal view = new Signal.PageView(new Occurrence(new UUID(1, 2), NOW), "/home", List.of(), List.of());
        Exposure exposure = new Exposure(new UUID(3, 4), NOW, "/home", Decision.failed("c", "x"));

        assertThat(Observation.of(List.of(), NOW).isEmpty()).isTrue();
        assertThat(Observation.of(List.of(view), NOW).isEmpty()).isFalse();
        assertThat(new Observation(List.of(), List.of(exposure), NOW, Map.of(), ConsentStamp.unknown()).isEmpty())
                .isFalse();
    }

    @Test
    void exposureKeepsMilliseconds() {
        assertThat(new Exposure(new UUID(3, 4), NOW, "/home", Decision.failed("c", "x")).time())
                .isEqualTo(Instant.parse("2026-11-24T12:00:00.123Z"));
    }
}
