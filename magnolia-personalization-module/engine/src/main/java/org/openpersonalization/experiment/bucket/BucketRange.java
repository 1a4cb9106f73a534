package org.openpersonalization.experiment.bucket;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A part of the positions from 0 to 1. One that does not start before it ends holds nothing.
 *
 * @param start first position, inclusive
 * @param end last position, exclusive
 */
public record BucketRange(double start, double end) {

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

    /** The index of the first range that holds the position; empty when none does. */
    public static OptionalInt choose(double position, List<BucketRange> ranges) {
        return IntStream.range(0, ranges.size())
                .filter(index -> ranges.get(index).contains(position))
                .findFirst();
    }
}
