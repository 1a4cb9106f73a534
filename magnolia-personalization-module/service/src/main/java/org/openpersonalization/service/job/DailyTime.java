package org.openpersonalization.service.job;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Computes the delays of a daily job, also over changes of summer time. A timer that fires a little before its time does not
 * make a second run of the same day.
 */
final class DailyTime {

    private static final Duration MOST_EARLY = Duration.ofHours(1);

    private final LocalTime time;
    private final ZoneId zone;
    private final InstantSource clock;
    private ZonedDateTime planned;

    DailyTime(LocalTime time, ZoneId zone, InstantSource clock) {
        this.time = time;
        this.zone = zone;
        this.clock = clock;
        this.planned = clock.instant().atZone(zone);
    }

    /** From now to the next time. */
    Duration next() {
        ZonedDateTime now = clock.instant().atZone(zone);
        boolean isEarly = planned.isAfter(now) && planned.isBefore(now.plus(MOST_EARLY));
        planned = after(isEarly ? planned : now);
        return Duration.between(now, planned);
    }

    private ZonedDateTime after(ZonedDateTime moment) {
        ZonedDateTime today = moment.toLocalDate().atTime(time).atZone(zone);
        return today.isAfter(moment)
                ? today
                : moment.toLocalDate().plusDays(1).atTime(time).atZone(zone);
    }
}
