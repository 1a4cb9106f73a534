package org.openpersonalization.statistics.sample;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Means, variances and covariances from exact sums. Nothing cancels out: what is subtracted is subtracted as whole numbers. */
final class Moments {

    private Moments() {}

    /** A mean. */
    static double mean(long count, long sum) {
        return count == 0 ? 0 : (double) sum / count;
    }

    /**
     * The unbiased covariance of two values of the same visitors: {@code (n Σxy − Σx Σy) / (n (n − 1))}; with x = y the
     * variance. Zero below two visitors.
     */
    static double covariance(long count, WideSum products, long first, long second) {
        return covariance(count, products.total(), BigInteger.valueOf(first), BigInteger.valueOf(second));
    }

    /** The same of numbers that are wider still. */
    static double covariance(long count, BigInteger products, BigInteger first, BigInteger second) {
        if (count < 2) {
            return 0;
        }
        BigInteger centred = BigInteger.valueOf(count).multiply(products).subtract(first.multiply(second));
        return new BigDecimal(centred).doubleValue() / ((double) count * (count - 1));
    }

    /** Refuses sums that no visitors can have. */
    static void check(long count, WideSum squares) {
        if (count < 0 || squares.total().signum() < 0) {
            throw new IllegalArgumentException(
                    "Counts and squares cannot be below 0: rebuild the sums from the log [visitors=" + count
                            + ", squares=" + squares.total() + "]");
        }
    }
}
