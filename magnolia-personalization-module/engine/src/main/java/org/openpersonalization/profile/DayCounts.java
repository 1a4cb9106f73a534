package org.openpersonalization.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often something happened: in all, and on each of the last 30 days (UTC) up to the newest one. A profile in the cache has tens of
 * counters, so a day takes one byte as long as no day has more than 255, and four bytes otherwise.
 */
public final class DayCounts {

    /** The longest window, in days. */
    static final int DAYS_KEPT = 30;

    private static final DayCounts NONE = new DayCounts(0, 0, new int[0]);
    private static final int LARGEST_BYTE = 255;
    private static final byte[] NO_BYTES = {};

    private final long total;
    /** The day of the first count. */
    private final int first;
    /** Unsigned counts of consecutive days, of which the first and the last are not 0; empty when one does not fit. */
    private final byte[] small;
    /** The counts when one does not fit into a byte. */
    private final int @Nullable [] large;

    private DayCounts(long total, int first, int[] counts) {
        boolean isSmall = Arrays.stream(counts).allMatch(count -> count <= LARGEST_BYTE);
        this.total = total;
        this.first = first;
        this.small = isSmall ? bytes(counts) : NO_BYTES;
        this.large = isSmall ? null : counts;
    }

    private DayCounts(long total, int first, byte[] small, int @Nullable [] large) {
        this.total = total;
        this.first = first;
        this.small = small;
        this.large = large;
    }

    /**
     * @param total ever
     * @param byDay counts by day since 1970-01-01; days that are 30 or more before the newest are left out
     * @throws ArithmeticException for a day or a count beyond 31 bits
     */
    public DayCounts(long total, SortedMap<Long, Long> byDay) {
        this(total, of(byDay));
    }

    private DayCounts(long total, DayCounts same) {
        this(total, same.first, same.small, same.large);
    }

    private static DayCounts of(SortedMap<Long, Long> byDay) {
        DayCounts counts = NONE;
        for (var each : byDay.entrySet()) {
            int count = Math.toIntExact(each.getValue());
            counts = count == 0 ? counts : counts.plus(Math.toIntExact(each.getKey()), count);
        }
        return counts;
    }

    static DayCounts none() {
        return NONE;
    }

    private static byte[] bytes(int[] counts) {
        byte[] bytes = new byte[counts.length];
        for (int i = 0; i < counts.length; i++) {
            bytes[i] = (byte) counts[i];
        }
        return bytes;
    }

    private int length() {
        return large == null ? small.length : large.length;
    }

    private int count(int place) {
        return large == null ? Byte.toUnsignedInt(small[place]) : large[place];
    }

    /** Returns how often it happened ever. */
    public long total() {
        return total;
    }

    /** Returns counts by day since 1970-01-01, at most 30 days, without those on which it did not happen. */
    public SortedMap<Long, Long> byDay() {
        SortedMap<Long, Long> byDay = new TreeMap<>();
        for (int place = 0; place < length(); place++) {
            if (count(place) > 0) {
                byDay.put((long) first + place, (long) count(place));
            }
        }
        return Collections.unmodifiableSortedMap(byDay);
    }

    /** One more on a day; a day that is too old for every window counts in the total alone. */
    DayCounts plusOn(long day) {
        long place = day - first;
        if (place >= 0 && place < small.length && count((int) place) < LARGEST_BYTE) {
            byte[] raised = small.clone();
            raised[(int) place]++;
            return new DayCounts(total + 1, first, raised, null);
        }
        return new DayCounts(total + 1, plus(Math.toIntExact(day), 1));
    }

    /** More on a day, with any total. */
    private DayCounts plus(int day, int more) {
        if (length() == 0) {
            return new DayCounts(0, day, new int[] {more});
        }
        int newest = first + length() - 1;
        int end = Math.max(newest, day);
        int oldest = end - DAYS_KEPT + 1;
        if (day < oldest) {
            return this;
        }
        int begin = day < first ? day : firstSince(oldest, day);
        int[] counts = new int[end - begin + 1];
        for (int each = Math.max(first, begin); each <= newest; each++) {
            counts[each - begin] = count(each - first);
        }
        counts[day - begin] = Math.addExact(counts[day - begin], more);
        return new DayCounts(0, begin, counts);
    }

    /** Returns the first day from the oldest on with a count, or the given one when there is none before it. */
    private int firstSince(int oldest, int day) {
        int begin = Math.max(first, oldest);
        while (begin < day && (begin - first >= length() || count(begin - first) == 0)) {
            begin++;
        }
        return begin;
    }

    /** Returns how often it happened on the last days, up to and including today. */
    public long within(int window, long today) {
        return since(today - window + 1) - since(today + 1);
    }

    /** Returns how often it happened on a day and all later ones. */
    public long since(long day) {
        long count = 0;
        for (int place = (int) Math.min(length(), Math.max(0, day - first)); place < length(); place++) {
            count += count(place);
        }
        return count;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayCounts counts
                && total == counts.total
                && first == counts.first
                && Arrays.equals(small, counts.small)
                && Arrays.equals(large, counts.large);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new long[] {total, first, Arrays.hashCode(small), Arrays.hashCode(large)});
    }

    @Override
    public String toString() {
        return total + " " + byDay();
    }
}
