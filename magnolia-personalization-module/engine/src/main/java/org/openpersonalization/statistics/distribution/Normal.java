package org.openpersonalization.statistics.distribution;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution. Both tails keep their relative precision, down to 1e-300. */
public final class Normal {

    private static final double SQRT_2 = StrictMath.sqrt(2);
    private static final double SQRT_2_PI = StrictMath.sqrt(2 * StrictMath.PI);

    /** From here on the series is as good as the function: what it leaves out is below 2e-12. */
    private static final double SMALL_TAIL = 30;

    private Normal() {}

    /** The density at this place. */
    public static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / SQRT_2_PI;
    }

    /** The probability of a value up to this one. */
    public static double below(double z) {
        return 0.5 * Erfc.value(-z / SQRT_2);
    }

    /** The logarithm of {@link #below}, also where that is too small for a number (Abramowitz, Stegun, 26.2.12). */
    public static double logBelow(double z) {
        if (z > -SMALL_TAIL) {
            return StrictMath.log(below(z));
        }
        double square = z * z;
        double series = (((105 / square - 15) / square + 3) / square - 1) / square;
        return -0.5 * square - StrictMath.log(-z * SQRT_2_PI) + StrictMath.log1p(series);
    }

    /** The probability of a value beyond this one. */
    public static double above(double z) {
        return 0.5 * Erfc.value(z / SQRT_2);
    }

    /**
     * The value that is exceeded with this probability.
     *
     * @param probability between 0 and 1; at the ends the value is infinite
     */
    public static double exceededWith(double probability) {
        return SQRT_2 * InverseErfc.value(2 * probability);
    }
}
