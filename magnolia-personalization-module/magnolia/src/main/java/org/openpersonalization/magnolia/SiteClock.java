package org.openpersonalization.magnolia;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time that audiences and schedules go by. A site can bind a type of its own to look at other times. */
@Singleton
public class SiteClock {

    @Inject
    public SiteClock() {}

    /** The clock; its zone does not count. */
    public Clock clock() {
        return Clock.systemUTC();
    }
}
