package org.openpersonalization.statistics.sample;

/** One number of a visitor, of the five that a {@link Joint} sums up. */
enum Part {
    /** 1 with a past, 0 without. */
    KNOWN,
    /** The goal's, above the line. */
    ABOVE,
    /** The goal's, below the line. */
    BELOW,
    /** Above the line, from before the first exposure. */
    ABOVE_BEFORE,
    /** Below the line, from before the first exposure. */
    BELOW_BEFORE
}
