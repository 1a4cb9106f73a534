package org.openpersonalization.statistics.sample;

import java.util.List;

/**
 * Where the sums of a {@link Joint} stand, in memory and in storage: counts, sums, sums over visitors with a past, then two
 * halves for each product of two parts. The order never changes; databases hold it.
 */
final class Layout {

    static final List<String> NAMES = List.of(
            "visitors",
            "reached",
            "known",
            "sum_y",
            "sum_d",
            "sum_b",
            "sum_c",
            "known_y",
            "known_d",
            "yy_high",
            "yy_low",
            "yd_high",
            "yd_low",
            "yb_high",
            "yb_low",
            "yc_high",
            "yc_low",
            "dd_high",
            "dd_low",
            "db_high",
            "db_low",
            "dc_high",
            "dc_low",
            "bb_high",
            "bb_low",
            "bc_high",
            "bc_low",
            "cc_high",
            "cc_low");

    static final int VISITORS = 0;
    static final int REACHED = 1;
    static final int SIZE = NAMES.size();

    /** The first product; all before are plain sums. */
    static final int PRODUCTS = 9;

    /** By the order of {@link Part}. */
    private static final int[] SUMS = {2, 3, 4, 5, 6};

    /** Having a past, which is 1 or 0, times each part: those from before are 0 without a past, so their sums are it. */
    private static final int[] KNOWN_TIMES = {2, 7, 8, 5, 6};

    private Layout() {}

    /** The place of a part's sum. */
    static int sum(Part part) {
        return SUMS[part.ordinal()];
    }

    /** The place of the sum of a part over the visitors with a past. */
    static int knownTimes(Part part) {
        return KNOWN_TIMES[part.ordinal()];
    }

    /** The place of the upper half of a product, neither of {@link Part#KNOWN}: the upper triangle, row by row. */
    static int product(Part one, Part other) {
        int row = Math.min(one.ordinal(), other.ordinal()) - 1;
        int column = Math.max(one.ordinal(), other.ordinal()) - 1;
        return PRODUCTS + 2 * (4 * row - row * (row - 1) / 2 + column - row);
    }
}
