package org.openpersonalization.statistics.sample;

import java.math.BigInteger;
import java.util.Map;

/**
 * Converts a ratio and its past to two numbers for each visitor, see {@link Joint#linearised}. Each is a sum of the
 * visitor's numbers with whole weights, {@code Σd · y − Σy · d}, times a unit that makes it a ratio. Without the unit
 * all is exact, so a past that is the same for all visitors varies by 0 and not by a rounding error.
 */
final class Linearised {

    private final Joint arm;
    private final Weighted known = new Weighted(Map.of(Part.KNOWN, BigInteger.ONE), 1);
    private final Weighted goal;
    private final Weighted past;

    Linearised(Joint arm, Joint all) {
        this.arm = arm;
        goal = Weighted.ratio(arm, Part.ABOVE, Part.BELOW);
        past = Weighted.ratio(all, Part.ABOVE_BEFORE, Part.BELOW_BEFORE);
    }

    Adjustable adjustable() {
        return new Adjustable(
                arm.ratio().estimate(),
                Moments.mean(arm.visitors(), arm.sum(Part.KNOWN)),
                arm.visitors() == 0 ? 0 : past.unit() * past.sum(arm).doubleValue() / arm.visitors(),
                new History.Covariances(
                        covariance(goal, goal),
                        covariance(goal, known),
                        covariance(goal, past),
                        covariance(known, known),
                        covariance(known, past),
                        covariance(past, past)));
    }

    private double covariance(Weighted one, Weighted other) {
        return one.unit()
                * other.unit()
                * Moments.covariance(arm.visitors(), one.products(arm, other), one.sum(arm), other.sum(arm));
    }

    /** A sum of a visitor's numbers. */
    private record Weighted(Map<Part, BigInteger> weights, double unit) {

        /** Nothing while there is nothing below the line. */
        static Weighted ratio(Joint base, Part above, Part below) {
            long down = base.sum(below);
            return new Weighted(
                    Map.of(above, BigInteger.valueOf(down), below, BigInteger.valueOf(-base.sum(above))),
                    down == 0 ? 0 : base.visitors() / ((double) down * down));
        }

        BigInteger sum(Joint arm) {
            return weights.entrySet().stream()
                    .map(each -> each.getValue().multiply(BigInteger.valueOf(arm.sum(each.getKey()))))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        BigInteger products(Joint arm, Weighted other) {
            return weights.entrySet().stream()
                    .map(each -> each.getValue().multiply(other.products(arm, each.getKey())))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        private BigInteger products(Joint arm, Part with) {
            return weights.entrySet().stream()
                    .map(each -> each.getValue().multiply(arm.products(each.getKey(), with)))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }
    }
}
