package org.openpersonalization.statistics.distribution;

/**
 * The quantile of the standard normal distribution by rational approximations (Wichura, Algorithm AS 241, Applied Statistics 1988), right
 * to about 16 digits. It gives the same bits on every machine: five of six values take arithmetic alone, the others a logarithm of
 * {@link StrictMath}.
 */
public final class NormalQuantile {

    private static final double CENTRE = 0.425;
    private static final double CENTRE_SQUARE = CENTRE * CENTRE;
    private static final double NEAR_TAIL = 1.6;
    private static final double FAR_TAIL = 5;

    private NormalQuantile() {}

    /**
     * The value below which a draw is with this probability.
     *
     * @param probability between 0 and 1, both exclusive
     */
    public static double of(double probability) {
        double place = probability - 0.5;
        return Math.abs(place) <= CENTRE ? place * centre(CENTRE_SQUARE - place * place) : tail(probability, place);
    }

    private static double tail(double probability, double place) {
        double root = Math.sqrt(-StrictMath.log(place < 0 ? probability : 1 - probability));
        double size = root <= FAR_TAIL ? near(root - NEAR_TAIL) : far(root - FAR_TAIL);
        return place < 0 ? -size : size;
    }

    private static double centre(double r) {
        double over = 2.5090809287301226727e3 * r + 3.3430575583588128105e4;
        over = ((over * r + 6.7265770927008700853e4) * r + 4.5921953931549871457e4) * r + 1.3731693765509461125e4;
        over = ((over * r + 1.9715909503065514427e3) * r + 1.3314166789178437745e2) * r + 3.3871328727963666080;
        double under = 5.2264952788528545610e3 * r + 2.8729085735721942674e4;
        under = ((under * r + 3.9307895800092710610e4) * r + 2.1213794301586595867e4) * r + 5.3941960214247511077e3;
        under = ((under * r + 6.8718700749205790830e2) * r + 4.2313330701600911252e1) * r + 1;
        return over / under;
    }

    private static double near(double r) {
        double over = 7.74545014278341407640e-4 * r + 2.27238449892691845833e-2;
        over = ((over * r + 2.41780725177450611770e-1) * r + 1.27045825245236838258) * r + 3.64784832476320460504;
        over = ((over * r + 5.76949722146069140550) * r + 4.63033784615654529590) * r + 1.42343711074968357734;
        double under = 1.05075007164441684324e-9 * r + 5.47593808499534494600e-4;
        under = ((under * r + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1) * r
                + 6.89767334985100004550e-1;
        under = ((under * r + 1.67638483018380384940) * r + 2.05319162663775882187) * r + 1;
        return over / under;
    }

    private static double far(double r) {
        double over = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5;
        over = ((over * r + 1.24266094738807843860e-3) * r + 2.65321895265761230930e-2) * r + 2.96560571828504891230e-1;
        over = ((over * r + 1.78482653991729133580) * r + 5.46378491116411436990) * r + 6.65790464350110377720;
        double under = 2.04426310338993978564e-15 * r + 1.42151175831644588870e-7;
        under = ((under * r + 1.84631831751005468180e-5) * r + 7.86869131145613259100e-4) * r
                + 1.48753612908506148525e-2;
        under = ((under * r + 1.36929880922735805310e-1) * r + 5.99832206555887937690e-1) * r + 1;
        return over / under;
    }
}
