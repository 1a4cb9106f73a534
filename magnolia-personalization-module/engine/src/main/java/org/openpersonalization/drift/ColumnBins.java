package org.openpersonalization.drift;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The bins of one column: one for 0, and up to ten of nearly the same size for the other values. A flag has two bins.
 *
 * @param edges ascending: the lowest value of each bin of other values but the first
 * @param counts reference rows of each bin, that of 0 first
 */
record ColumnBins(double[] edges, long[] counts) {

    private static final int BINS = 10;

    /** Bins of reference values in any order. */
    static ColumnBins of(double[] values) {
        double[] others =
                Arrays.stream(values).filter(value -> value != 0).sorted().toArray();
        double[] edges = others.length == 0
                ? new double[0]
                : IntStream.range(1, BINS)
                        .mapToDouble(bin -> others[(int) ((long) bin * others.length / BINS)])
                        .filter(edge -> edge > others[0])
                        .distinct()
                        .toArray();
        ColumnBins bins = new ColumnBins(edges, new long[edges.length + 2]);
        for (double value : values) {
            bins.counts[bins.bin(value)]++;
        }
        return bins;
    }

    /** The place of a value's bin. */
    int bin(double value) {
        if (value == 0) {
            return 0;
        }
        int place = Arrays.binarySearch(edges, value);
        return place < 0 ? -place : place + 2;
    }
}
