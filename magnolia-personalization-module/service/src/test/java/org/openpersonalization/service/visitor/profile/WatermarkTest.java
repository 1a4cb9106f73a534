package org.openpersonalization.service.visitor.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A watermark")
class WatermarkTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");

    @Test
    void isReadAsItWasWritten() {
        Watermark ofSignal = new Watermark(98_765_432_101L, NOW);
        Watermark ofChoice = Watermark.ofChoice(NOW);

        assertThat(Watermark.read(ofSignal.write())).contains(ofSignal);
        assertThat(Watermark.read(ofChoice.write())).contains(ofChoice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1", "1.", ".1", "-1.1", "1.1.1", "1.A", "zzzzzzzzzzzzz.1", "1.zzzzzzzzzz", "1 .1"})
    void ofAnotherFormIsNone(String text) {
        assertThat(Watermark.read(text)).isEmpty();
    }

    @Test
    void countsForMinutesByAnyClock() {
        Watermark watermark = new Watermark(5, NOW);

        assertThat(watermark.isHonoured(NOW.plusSeconds(59))).isTrue();
        assertThat(watermark.isHonoured(NOW.plus(Duration.ofMinutes(2)))).isTrue();
        assertThat(watermark.isHonoured(NOW.minus(Duration.ofMinutes(2)))).isTrue();
        assertThat(watermark.isHonoured(NOW.plus(Duration.ofMinutes(3)))).isFalse();
        assertThat(watermark.isHonoured(NOW.minus(Duration.ofMinutes(3)))).isFalse();
    }

    @Test
    void hasNoNegativeSequence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Watermark(-1, NOW));
    }
}
