package org.openpersonalization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.SiteClock;

/** The time of the demo: the system's, or one that stands still wherever played visitors need it. */
@Singleton
public class DemoClock extends SiteClock {

    private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();

    @Inject
    public DemoClock() {}

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
        return new Standing(ZoneOffset.UTC);
    }

    private final class Standing extends Clock {

        private final ZoneId zone;

        Standing(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Standing(other);
        }

        @Override
        public Instant instant() {
            Instant moment = standing.get();
            return moment == null ? Instant.now() : moment;
        }
    }
}
