package org.openpersonalization.statistics.sample;

import java.math.BigInteger;

/**
 * One total by another, such as revenue by order or clicks by page view, where visitors differ in how often they are
 * counted below the line.
 *
 * @param above the numerator of each visitor
 * @param below the denominator of each visitor
 * @param products sum of numerator times denominator of each visitor
 */
public record Ratio(Total above, Total below, WideSum products) implements Sample {

    public static final Ratio NONE = new Ratio(Total.NONE, Total.NONE, WideSum.ZERO);

    public Ratio {
        if (above.visitors() != below.visitors()) {
            throw new IllegalArgumentException(
                    "Both totals are of the same visitors: rebuild the sums from the log [above=" + above.visitors()
                            + ", below=" + below.visitors() + "]");
        }
    }

    /** One visitor. */
    public static Ratio of(int above, int below) {
        return new Ratio(Total.of(above), Total.of(below), WideSum.ofProduct(above, below));
    }

    /** Both together. */
    public Ratio plus(Ratio other) {
        return new Ratio(above.plus(other.above), below.plus(other.below), products.plus(other.products));
    }

    @Override
    public long visitors() {
        return above.visitors();
    }

    /** Enough visitors, and something below the line: by nothing there is no ratio. */
    @Override
    public boolean isEnough() {
        return Sample.super.isEnough() && below.sum() != 0;
    }

    /**
     * The ratio of the means R and, by the delta method, its variance
     * {@code (s²_above − 2 R cov + R² s²_below) / (n mean_below²)} (Deng, Knoblich, Lu, KDD 2018, equation 4). Zero while
     * nothing is counted below the line.
     */
    @Override
    public Estimate estimate() {
        long n = visitors();
        if (below.sum() == 0) {
            return new Estimate(0, 0, n);
        }
        double squared = (double) below.sum() * below.sum();
        double spread = Moments.covariance(n, residues(), BigInteger.ZERO, BigInteger.ZERO);
        return new Estimate((double) above.sum() / below.sum(), Math.max(0, spread) * n / (squared * squared), n);
    }

    /**
     * The sum of squares of {@code below.sum · above − above.sum · below}, what the ratio does not explain of a visitor,
     * in whole numbers: when it explains everything the sum is 0, and not a rounding error that would pass for precision.
     */
    private BigInteger residues() {
        BigInteger up = BigInteger.valueOf(above.sum());
        BigInteger down = BigInteger.valueOf(below.sum());
        BigInteger both = up.multiply(down).multiply(products.total());
        return down.pow(2)
                .multiply(above.squares().total())
                .subtract(both.shiftLeft(1))
                .add(up.pow(2).multiply(below.squares().total()));
    }
}
