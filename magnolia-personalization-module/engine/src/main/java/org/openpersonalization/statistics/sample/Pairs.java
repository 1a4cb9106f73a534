package org.openpersonalization.statistics.sample;

/**
 * Two numbers for each visitor: the goal's while the test runs, and the same goal's before it began.
 *
 * @param after the number of the test
 * @param before the number from before the first exposure
 * @param products sum of one times the other
 */
public record Pairs(Total after, Total before, WideSum products) {

    public static final Pairs NONE = new Pairs(Total.NONE, Total.NONE, WideSum.ZERO);

    public Pairs {
        if (after.visitors() != before.visitors()) {
            throw new IllegalArgumentException(
                    "Both totals are of the same visitors: rebuild the sums from the log [after=" + after.visitors()
                            + ", before=" + before.visitors() + "]");
        }
    }

    /** One visitor. */
    public static Pairs of(int after, int before) {
        return new Pairs(Total.of(after), Total.of(before), WideSum.ofProduct(after, before));
    }

    /** Both together. */
    public Pairs plus(Pairs other) {
        return new Pairs(after.plus(other.after), before.plus(other.before), products.plus(other.products));
    }

    public long visitors() {
        return after.visitors();
    }
}
