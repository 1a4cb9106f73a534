package org.openpersonalization.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DailyTimeTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
    private final DailyTime atThree = new DailyTime(LocalTime.of(3, 0), ZURICH, now::get);

    private Duration at(String instant) {
        now.set(Instant.parse(instant));
        return atThree.next();
    }

    @Test
    void nextTimeIsTodayOrTomorrow() {
        assertThat(at("2026-11-25T01:30:00Z")).isEqualTo(Duration.ofMinutes(30));
        assertThat(at("2026-11-25T02:00:00Z")).isEqualTo(Duration.ofHours(24));
        assertThat(at("2026-11-25T12:00:00Z")).isEqualTo(Duration.ofHours(14));
    }

    @Test
    void timeIsTheSameAfterAChangeOfSummerTime() {
        assertThat(at("2026-03-28T02:00:00Z")).isEqualTo(Duration.ofHours(23));
        assertThat(at("2026-10-24T01:00:00Z")).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void runThatWasALittleEarlyIsTheRunOfThatDay() {
        at("2026-11-25T01:00:00Z");

        assertThat(at("2026-11-25T01:59:59.900Z"))
                .isEqualTo(Duration.ofHours(24).plusMillis(100));
    }

    @Test
    void clockThatWasSetBackDelaysNoDay() {
        at("2026-11-25T12:00:00Z");

        assertThat(at("2026-11-20T01:00:00Z")).isEqualTo(Duration.ofHours(1));
    }
}
