package org.openpersonalization.learning;

import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.statistics.distribution.NormalQuantile;

/**
 * The randomness of one decision, as a function of seed, epoch, visitor and arm: the same inputs give the same numbers on every machine.
 * Bits come from the finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), normal draws from the quantile, logarithms
 * from {@link StrictMath}: most draws take arithmetic alone.
 */
final class ArmDraws {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double STEP = 0x1.0p-53;
    private static final double HALF = 0.5;
    private static final double OPEN_STEP = 0x1.0p-52;
    private static final int UNUSED = 11;
    private static final int OPEN_UNUSED = 12;

    private final long base;

    /**
     * The draws of a decision.
     *
     * @param seed from {@link #seed}
     * @param epoch number of the epoch
     */
    ArmDraws(long seed, long epoch, VisitorKey visitor) {
        this.base = mixed(visitor.high() ^ mixed(visitor.low() ^ mixed(seed + epoch * GOLDEN)));
    }

    /** The number of a seed's text: FNV-1a, 64 bits, over its letters. */
    static long seed(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int letter = 0; letter < text.length(); letter++) {
            hash = (hash ^ text.charAt(letter)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    private static long mixed(long bits) {
        long once = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ once >>> 27) * 0x94d049bb133111ebL;
        return twice ^ twice >>> 31;
    }

    private long bits(long number) {
        return mixed(base + number * GOLDEN);
    }

    /** A number from 0, inclusive, to 1, exclusive, apart from those of the arms. */
    double uniform() {
        return (bits(0) >>> UNUSED) * STEP;
    }

    /** A draw from the standard normal distribution. */
    double normal(int arm) {
        return NormalQuantile.of(open(bits(arm + 1L)));
    }

    /** A number between 0 and 1, both exclusive. */
    private static double open(long bits) {
        return ((bits >>> OPEN_UNUSED) + HALF) * OPEN_STEP;
    }

    /** A draw from a beta distribution, as a ratio of gamma draws. */
    double beta(int arm, double successes, double failures) {
        Stream stream = new Stream(bits(arm + 1L));
        if (successes >= 1 && failures >= 1) {
            double one = stream.gamma(successes);
            return one / (one + stream.gamma(failures));
        }
        double one = stream.logGamma(successes);
        return 1 / (1 + StrictMath.exp(stream.logGamma(failures) - one));
    }

    /** A sequence of draws. */
    private static final class Stream {

        private static final double THIRD = 1.0 / 3;
        private static final double NINE = 9;
        private static final double SQUEEZE = 0.0331;

        private long state;

        Stream(long state) {
            this.state = state;
        }

        private double next() {
            state += GOLDEN;
            return open(mixed(state));
        }

        /** The logarithm of a gamma draw, which does not underflow for shapes near 0. */
        double logGamma(double shape) {
            return shape < 1
                    ? StrictMath.log(gamma(shape + 1)) + StrictMath.log(next()) / shape
                    : StrictMath.log(gamma(shape));
        }

        /** A gamma draw of a shape of at least 1 (Marsaglia, Tsang, ACM TOMS 2000). Most are accepted without a logarithm. */
        double gamma(double shape) {
            double d = shape - THIRD;
            double c = 1 / Math.sqrt(NINE * d);
            while (true) {
                double x = NormalQuantile.of(next());
                double root = 1 + c * x;
                double place = next();
                if (root > 0 && isAccepted(x, root * root * root, d, place)) {
                    return d * root * root * root;
                }
            }
        }

        private static boolean isAccepted(double x, double cube, double d, double place) {
            double square = x * x;
            return place < 1 - SQUEEZE * square * square
                    || StrictMath.log(place) < square / 2 + d * (1 - cube + StrictMath.log(cube));
        }
    }
}
