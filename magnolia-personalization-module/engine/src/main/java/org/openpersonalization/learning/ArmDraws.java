package org.openpersonalization.learning;

import org.openpersonalization.profile.VisitorKey;

/**
 * The randomness of one decision, as a function of seed, epoch, visitor and arm: the same inputs give the same numbers on every machine.
 * Bits come from the finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), functions from {@link StrictMath}.
 */
final class ArmDraws {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double STEP = 0x1.0p-53;
    private static final double HALF_STEP = 0x1.0p-33;
    private static final double HALF_BITS = 0x1.0p-32;
    private static final int USED_BITS = 11;
    private static final long LOWER = 0xffffffffL;

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
        return (bits(0) >>> USED_BITS) * STEP;
    }

    /** A draw from the standard normal distribution (Box, Muller 1958). */
    double normal(int arm) {
        return normalOf(bits(arm + 1L));
    }

    private static double normalOf(long bits) {
        double radius = (bits >>> 32) * HALF_BITS + HALF_STEP;
        double angle = (bits & LOWER) * HALF_BITS * 2 * StrictMath.PI;
        return Math.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(angle);
    }

    /** A draw from a beta distribution, as a ratio of gamma draws. */
    double beta(int arm, double successes, double failures) {
        Stream stream = new Stream(bits(arm + 1L));
        double one = stream.logGamma(successes);
        double other = stream.logGamma(failures);
        return 1 / (1 + StrictMath.exp(other - one));
    }

    /** A sequence of draws. */
    private static final class Stream {

        private static final double THIRD = 1.0 / 3;
        private static final double NINE = 9;

        private long state;

        Stream(long state) {
            this.state = state;
        }

        private long next() {
            state += GOLDEN;
            return mixed(state);
        }

        private double open() {
            return ((next() >>> USED_BITS) + 0.5) * STEP;
        }

        /** The logarithm of a gamma draw (Marsaglia, Tsang, ACM TOMS 2000), which holds for shapes near 0 too. */
        double logGamma(double shape) {
            if (shape < 1) {
                return logGamma(shape + 1) + StrictMath.log(open()) / shape;
            }
            double d = shape - THIRD;
            double c = 1 / Math.sqrt(NINE * d);
            while (true) {
                double x = normalOf(next());
                double v = 1 + c * x;
                if (v > 0) {
                    double cube = v * v * v;
                    double logCube = StrictMath.log(cube);
                    if (StrictMath.log(open()) < x * x / 2 + d * (1 - cube + logCube)) {
                        return StrictMath.log(d) + logCube;
                    }
                }
            }
        }
    }
}
