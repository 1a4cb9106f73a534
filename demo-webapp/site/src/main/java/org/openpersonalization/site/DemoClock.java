package org.openpersonalization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.SiteClock;

/**
 * The time of the demo: the system's, or one that stands still wherever played visitors need it, from the beginning on where the
 * system property {@value #START} names a moment.
 */
@Singleton
public class DemoClock extends SiteClock {

    /** Such as {@code 2026-10-28T00:00:00Z}. */
    public static final String START = "outdoor.start";

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
        return moment == null ? Instant.now() : moment;
    }
}
