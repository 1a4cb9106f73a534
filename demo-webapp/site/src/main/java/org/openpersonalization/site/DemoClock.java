package org.openpersonalization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.SiteClock;

/**
 * The time of the demo: the system's, or one that stands still wherever played visitors need it, from the beginning on where the
 * system property {@value #START} names a moment. With the system property {@value #SPEED} the system's time passes so many times as
 * fast from the start of the process on.
 */
@Singleton
public class DemoClock extends SiteClock {

    /** Such as {@code 2026-10-28T00:00:00Z}. */
    public static final String START = "outdoor.start";

    /** Such as {@code 300}. */
    private static final String SPEED = "outdoor.speed";

    private final Instant begun = Instant.now();
    private final long speed = Long.getLong(SPEED, 1);
    private final AtomicReference<@Nullable Instant> standing;

    @Inject
    public DemoClock() {
        String start = System.getProperty(START);
        this.standing = new AtomicReference<>(start == null ? null : Instant.parse(start));
    }

    /** From now on it is this moment, until another one is set. */
    public void standAt(Instant moment) {
        standing.set(moment);
    }

    /** From now on it is the system's time. */
    public void goOn() {
        standing.set(null);
    }

    @Override
    public Clock clock() {
        return ((InstantSource) this::now).withZone(ZoneOffset.UTC);
    }

    private Instant now() {
        Instant moment = standing.get();
        return moment == null ? going() : moment;
    }

    private Instant going() {
        Instant now = Instant.now();
        return speed == 1 ? now : begun.plus(Duration.between(begun, now).multipliedBy(speed));
    }
}
