package org.openpersonalization.statistics.sample;

/**
 * A number for each visitor: revenue, pages, seconds; in the smallest unit (cents, seconds) and {@linkplain Cap capped}.
 *
 * @param visitors how many were exposed, also those with 0
 * @param sum of their numbers
 * @param squares sum of the squares of their numbers
 */
public record Total(long visitors, long sum, WideSum squares) implements Sample {

    public static final Total NONE = new Total(0, 0, WideSum.ZERO);

    public Total {
        Moments.check(visitors, squares);
    }

    /** One visitor. */
    public static Total of(int number) {
        return new Total(1, number, WideSum.ofProduct(number, number));
    }

    /** Both together. */
    public Total plus(Total other) {
        return new Total(
                Math.addExact(visitors, other.visitors), Math.addExact(sum, other.sum), squares.plus(other.squares));
    }

    /** The mean and its variance {@code s² / n}. */
    @Override
    public Estimate estimate() {
        double variance = Moments.covariance(visitors, squares, sum, sum);
        return new Estimate(Moments.mean(visitors, sum), visitors == 0 ? 0 : variance / visitors, visitors);
    }
}
