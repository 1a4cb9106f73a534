package org.openpersonalization.statistics.planning;

import org.openpersonalization.statistics.distribution.Normal;
import org.openpersonalization.statistics.sequential.Boundaries;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;
import org.openpersonalization.statistics.sequential.Spending;

/**
 * How many visitors a test needs: {@code n = (needed z · spread / effect)²}, where the needed z, the expected one at the end,
 * depends on the kind of test.
 *
 * @param level the permitted error, both sides together
 * @param power the probability with which the change is found, if it is there
 */
public record SampleSize(double level, double power) {

    /** The usual values: 5 % error, 80 % power. */
    public static final SampleSize USUAL = new SampleSize(0.05, 0.8);

    private static final int STEPS = 6;

    public SampleSize {
        if (!(level > 0 && level < 0.5 && power >= 0.5 && power < 1)) {
            throw new IllegalArgumentException("A test needs an error below 0.5 and a power of 0.5 or more [level="
                    + level + ", power=" + power + "]");
        }
    }

    /** With one look, at the end. */
    public long oneLook(Aim aim) {
        return visitors(aim, Normal.exceededWith(level / 2) + Normal.exceededWith(1 - power));
    }

    /**
     * In planned mode.
     *
     * @param looks equally spaced, the last one at the end
     */
    public long planned(Aim aim, int looks) {
        return visitors(aim, plannedZ(looks));
    }

    /**
     * By the always-valid test, tightest at its end. It counts only being decided at the end, not the chance of having been
     * decided before and lost again, so that the test is decided a little more often than asked for.
     */
    public long alwaysValid(Aim aim) {
        double critical =
                new ConfidenceSequence(level, ConfidenceSequence.UNPLANNED).criticalValue(ConfidenceSequence.UNPLANNED);
        return visitors(aim, critical + Normal.exceededWith(1 - power));
    }

    /** The probability with which a planned test of so many visitors finds the change. */
    public double plannedPower(Aim aim, long visitors, int looks) {
        double drift = aim.effect() * Math.sqrt(visitors) / aim.spread();
        return Boundaries.equallySpaced(new Spending(level), looks).power(drift);
    }

    /**
     * The expected z at the end that gives the wanted power. The power's normal quantile grows with that z at a slope of nearly
     * one, so each step all but closes the gap.
     */
    private double plannedZ(int looks) {
        Boundaries boundaries = Boundaries.equallySpaced(new Spending(level), looks);
        double z = boundaries.last() + Normal.exceededWith(1 - power);
        for (int i = 0; i < STEPS; i++) {
            z += Normal.exceededWith(1 - power) - Normal.exceededWith(1 - boundaries.power(z));
        }
        return z;
    }

    private static long visitors(Aim aim, double z) {
        double root = z * aim.spread() / aim.effect();
        return (long) Math.ceil(root * root);
    }
}
