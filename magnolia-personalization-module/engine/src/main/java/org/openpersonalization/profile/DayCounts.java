package org.openpersonalization.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often something happened: in all, and on each of the last 30 days (UTC) before the newest one. A day takes 8 bytes:
 * a profile in the cache has tens of counters.
 */
public final class DayCounts {

    /** The longest window, in days. */
    static final int DAYS_KEPT = 30;

    private static final DayCounts NONE = new DayCounts(0, new long[0]);
    private static final int COUNT_BITS = 32;
    private static final long COUNT_MASK = 0xFFFF_FFFFL;

    private final long total;
    /** In order of days: the day in the upper half, its count in the lower. */
    private final long[] days;

    private DayCounts(long total, long[] days) {
        this.total = total;
        this.days = days;
    }

    /**
     * @param total ever
     * @param byDay counts by day since 1970-01-01, at most 30 days
     * @throws ArithmeticException for a day or a count beyond 31 bits
     */
    public DayCounts(long total, SortedMap<Long, Long> byDay) {
        this(
                total,
                byDay.entrySet().stream()
                        .mapToLong(each -> packed(Math.toIntExact(each.getKey()), Math.toIntExact(each.getValue())))
                        .toArray());
    }

    static DayCounts none() {
        return NONE;
    }

    private static long packed(long day, long count) {
        return day << COUNT_BITS | count;
    }

    private static long dayOf(long packed) {
        return packed >> COUNT_BITS;
    }

    private static long countOf(long packed) {
        return packed & COUNT_MASK;
    }

    /** Returns how often it happened ever. */
    public long total() {
        return total;
    }

    /** Returns counts by day since 1970-01-01, at most 30 days. */
    public SortedMap<Long, Long> byDay() {
        SortedMap<Long, Long> byDay = new TreeMap<>();
        for (long each : days) {
            byDay.put(dayOf(each), countOf(each));
        }
        return Collections.unmodifiableSortedMap(byDay);
    }

    /** One more on a day; a day that is too old for every window counts in the total alone. */
    DayCounts plusOn(long day) {
        int place = ceiling(day);
        if (place < days.length && dayOf(days[place]) == day) {
            long[] raised = days.clone();
            raised[place]++;
            return new DayCounts(total + 1, raised);
        }
        return new DayCounts(total + 1, withDay(day, place));
    }

    private long[] withDay(long day, int place) {
        long newest = place == days.length ? day : dayOf(days[days.length - 1]);
        long oldest = newest - DAYS_KEPT + 1;
        if (day < oldest) {
            return days;
        }
        int dropped = ceiling(oldest);
        long[] kept = new long[days.length - dropped + 1];
        System.arraycopy(days, dropped, kept, 0, place - dropped);
        kept[place - dropped] = packed(day, 1);
        System.arraycopy(days, place, kept, place - dropped + 1, days.length - place);
        return kept;
    }

    /** Returns the place of the first day that is not before the given one. */
    private int ceiling(long day) {
        int index = Arrays.binarySearch(days, packed(day, 0));
        return index < 0 ? ~index : index;
    }

    /** Returns how often it happened on the last days, up to and including today. */
    public long within(int window, long today) {
        return since(today - window + 1) - since(today + 1);
    }

    /** Returns how often it happened on a day and all later ones. */
    public long since(long day) {
        long count = 0;
        for (int place = ceiling(day); place < days.length; place++) {
            count += countOf(days[place]);
        }
        return count;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayCounts counts && total == counts.total && Arrays.equals(days, counts.days);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(total) + Arrays.hashCode(days);
    }

    @Override
    public String toString() {
        return total + " " + byDay();
    }
}
