package org.openpersonalization.profile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often something happened: in all, and on each of the last 30 days (UTC) before the newest one.
 *
 * @param total ever
 * @param byDay counts by day since 1970-01-01, at most 30 days
 */
public record DayCounts(long total, SortedMap<Long, Long> byDay) {

    /** The longest window, in days. */
    static final int DAYS_KEPT = 30;

    private static final DayCounts NONE = new DayCounts(0, new TreeMap<>());

    public DayCounts {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    }

    static DayCounts none() {
        return NONE;
    }

    /** One more on a day; a day that is too old for every window counts in the total alone. */
    DayCounts plusOn(long day) {
        TreeMap<Long, Long> days = new TreeMap<>(byDay);
        days.merge(day, 1L, Long::sum);
        days.headMap(days.lastKey() - DAYS_KEPT + 1).clear();
        return new DayCounts(total + 1, days);
    }

    /** How often on the last days up to and including today. */
    long within(int days, long today) {
        long count = 0;
        for (long each : byDay.subMap(today - days + 1, today + 1).values()) {
            count += each;
        }
        return count;
    }
}
