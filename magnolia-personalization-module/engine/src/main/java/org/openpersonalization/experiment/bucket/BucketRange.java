package org.openpersonalization.experiment.bucket;

import java.util.List;
import java.util.OptionalInt;

/**
 * A part of the positions from 0 to 1. One that does not start before it ends holds nothing.
 *
 * @param start first position, inclusive
 * @param end last position, exclusive
 */
public record BucketRange(double start, double end) {

    private static final int NONE = -1;

    public BucketRange {
        if (!Double.isFinite(start) || !Double.isFinite(end)) {
            throw new IllegalArgumentException(
                    "A range starts and ends at numbers from 0 to 1 [start=" + start + ", end=" + end + "]");
        }
    }

    /** Whether the position lies inside. */
    public boolean contains(double position) {
        return position >= start && position < end;
    }

    /** The index of the first range that holds the position; -1 when none does. */
    public static int indexOf(double position, List<BucketRange> ranges) {
        for (int index = 0; index < ranges.size(); index++) {
            if (ranges.get(index).contains(position)) {
                return index;
            }
        }
        return NONE;
    }

    /** The index of the first range that holds the position; empty when none does. */
    public static OptionalInt choose(double position, List<BucketRange> ranges) {
        int index = indexOf(position, ranges);
        return index == NONE ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
