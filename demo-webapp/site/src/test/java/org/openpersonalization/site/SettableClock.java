package org.openpersonalization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.openpersonalization.magnolia.SiteClock;

/** A clock that starts at noon, or where a test sets it, and goes on from there. */
@Singleton
public class SettableClock extends SiteClock {

    private static final long STARTED = System.nanoTime();
    private static volatile int hour = 12;
    private static volatile int days;

    @Inject
    public SettableClock() {}

    static void setHour(int hourOfDay) {
        hour = hourOfDay;
    }

    /** So many days later than today. */
    static void setDaysAhead(int later) {
        days = later;
    }

    @Override
    public Clock clock() {
        return ((InstantSource) SettableClock::now).withZone(ZoneOffset.UTC);
    }

    private static Instant now() {
        return LocalDateTime.of(2026, 11, 24, hour, 0)
                .plusDays(days)
                .plusNanos(System.nanoTime() - STARTED)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }
}
