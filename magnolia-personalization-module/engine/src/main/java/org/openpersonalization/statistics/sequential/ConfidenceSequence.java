package org.openpersonalization.statistics.sequential;

import org.openpersonalization.statistics.distribution.Normal;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;

/**
 * The default test: intervals that hold at all looks together, so that anybody may look at any time and stop for any reason.
 * It is the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas (arXiv 2103.06476, equation 6),
 * the inversion of a test by an e-process: with z = effect / standard error and n visitors,
 *
 * <pre>e = exp(n ρ² z² / (2 (n ρ² + 1))) / √(n ρ² + 1)</pre>
 *
 * which under no effect exceeds 1/α at any time with probability at most α (Ville), as n grows large. ρ decides where the
 * intervals are tightest; they are valid whatever it is, provided that it was fixed before the first look.
 *
 * @param level the probability α of ever being wrong, between 0 and 1
 * @param tightestAt how many visitors, of variant and control together, the interval is tightest for: those of the plan
 */
public record ConfidenceSequence(double level, long tightestAt) {

    /** For tests without a plan. */
    public static final long UNPLANNED = 5_000;

    private static final int BISECTIONS = 80;

    public ConfidenceSequence {
        if (!(level > 0 && level < 1) || tightestAt < 1) {
            throw new IllegalArgumentException(
                    "A confidence sequence needs a level between 0 and 1 and at least one visitor" + " [level=" + level
                            + ", tightestAt=" + tightestAt + "]");
        }
    }

    /** The interval of the effect; unbounded while nothing varied. */
    public Interval interval(Effect effect) {
        if (effect.standardError() == 0) {
            return Interval.ALL;
        }
        return Interval.around(effect.value(), criticalValue(effect.visitors()) * effect.standardError());
    }

    /** Half the interval's width in standard errors at a number of visitors; 1.96 if there were only one look. */
    public double criticalValue(long visitors) {
        double information = visitors * rhoSquared(level);
        return Math.sqrt(
                2 * (information + 1) / information * (0.5 * StrictMath.log1p(information) - StrictMath.log(level)));
    }

    /**
     * Evidence against "no effect": the logarithm of the e-value. It does not depend on the side.
     *
     * @return the natural logarithm; 0 while nothing varied
     */
    public double logEvidence(Effect effect) {
        return effect.standardError() == 0 ? 0 : logEvidence(effect.z(), effect.visitors() * rhoSquared(level));
    }

    /** The p-value that is valid at all looks together: one by the e-value, at most 1. */
    public double pValue(Effect effect) {
        return Math.min(1, StrictMath.exp(-logEvidence(effect)));
    }

    /**
     * Evidence for "more than zero": the logarithm of the e-value against "zero or less". The mixture is over the upper half
     * of the normal distribution, hence {@code 2 e Φ(z √(n ρ² / (n ρ² + 1)))}.
     */
    public double logEvidenceOfGain(Effect effect) {
        return effect.standardError() == 0 ? 0 : logOneSided(effect.z(), effect.visitors() * rhoSquared(2 * level));
    }

    /** The lower bound of the effect, by the one-sided sequence; minus infinity while nothing varied. */
    public double lowerBound(Effect effect) {
        if (effect.standardError() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return effect.value() - oneSidedCriticalValue(effect.visitors()) * effect.standardError();
    }

    /** The upper bound of the effect, by the one-sided sequence. */
    public double upperBound(Effect effect) {
        return -lowerBound(effect.negated());
    }

    /**
     * How many visitors there are, in all, once half the interval is as narrow as wanted, if the spread stays what it is.
     *
     * @param halfWidth in the effect's unit, above 0
     * @return at most {@link Long#MAX_VALUE}, also while nothing is known of the spread
     */
    public long visitorsFor(Effect effect, double halfWidth) {
        double spread = effect.standardError() * Math.sqrt(effect.visitors());
        if (spread == 0 || !(halfWidth > 0)) {
            return Long.MAX_VALUE;
        }
        double high = 1;
        while (high < 1e18 && criticalValue((long) high) * spread / Math.sqrt(high) > halfWidth) {
            high *= 2;
        }
        double low = high / 2;
        for (int i = 0; i < BISECTIONS && high - low > 1; i++) {
            double middle = (low + high) / 2;
            if (criticalValue((long) middle) * spread / Math.sqrt(middle) > halfWidth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high >= 1e18 ? Long.MAX_VALUE : (long) Math.ceil(high);
    }

    /** The z at which the one-sided evidence reaches 1/α; it grows with z, so halving finds it. */
    private double oneSidedCriticalValue(long visitors) {
        double information = visitors * rhoSquared(2 * level);
        double low = 0;
        double high = criticalValue(visitors) + 1;
        while (logOneSided(high, information) < -StrictMath.log(level)) {
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (logOneSided(middle, information) < -StrictMath.log(level)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double logEvidence(double z, double information) {
        return information * z * z / (2 * (information + 1)) - 0.5 * StrictMath.log1p(information);
    }

    private static double logOneSided(double z, double information) {
        return logEvidence(z, information)
                + StrictMath.log(2)
                + Normal.logBelow(z * Math.sqrt(information / (information + 1)));
    }

    /** ρ² that makes the interval about the tightest at the wanted number (the paper's appendix B.2). */
    private double rhoSquared(double alpha) {
        double bits = -2 * StrictMath.log(Math.min(alpha, 0.5));
        return (bits + StrictMath.log1p(bits)) / tightestAt;
    }
}
