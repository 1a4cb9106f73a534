package org.openpersonalization.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The moments at which a page may be decided in another way although the visitor's traits are the same.
 *
 * @param hourly whether a condition reads the hour
 * @param daily whether a condition reads the weekday or the date
 * @param limits beginnings and ends of the variants' schedules
 */
public record DecidingTimes(boolean hourly, boolean daily, List<Instant> limits) {

    public DecidingTimes {
        limits = List.copyOf(limits);
    }

    /**
     * The next such moment; at the latest the end of the day in UTC, whose date stands in links to reasons.
     *
     * @param now in the site's time zone
     */
    public Instant next(ZonedDateTime now) {
        Instant moment = now.toInstant();
        Instant next = startOf(
                moment.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1), now.withZoneSameInstant(ZoneOffset.UTC));
        if (daily) {
            next = earlier(next, startOf(now.toLocalDate().plusDays(1), now));
        }
        if (hourly) {
            next = earlier(next, now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant());
        }
        for (Instant limit : limits) {
            next = limit.isAfter(moment) ? earlier(next, limit) : next;
        }
        return next;
    }

    private static Instant startOf(LocalDate day, ZonedDateTime inZone) {
        return day.atStartOfDay(inZone.getZone()).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
