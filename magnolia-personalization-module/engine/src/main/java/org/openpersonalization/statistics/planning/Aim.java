package org.openpersonalization.statistics.planning;

/**
 * The smallest change worth finding, and the noise it has to be found in.
 *
 * @param effect absolute, in the goal's unit, above 0
 * @param noise variance of the estimated difference, times the number of the test's visitors
 */
public record Aim(double effect, double noise) {

    public Aim {
        if (!(effect > 0 && noise > 0)) {
            throw new IllegalArgumentException(
                    "A test looks for a change above 0, in a goal that varies: choose another goal or change [effect="
                            + effect + ", noise=" + noise + "]");
        }
    }

    /**
     * A change in the share of visitors who reach a goal.
     *
     * @param rate of the control, between 0 and 1
     * @param lift relative: 0.1 is ten percent more
     */
    public static Aim ofProportion(double rate, double lift, Shares shares) {
        double better = rate * (1 + lift);
        return new Aim(better - rate, better * (1 - better) / shares.variant() + rate * (1 - rate) / shares.control());
    }

    /**
     * A change in a mean.
     *
     * @param mean of the control, above 0
     * @param deviation between visitors
     * @param lift relative
     */
    public static Aim ofMean(double mean, double deviation, double lift, Shares shares) {
        return new Aim(mean * lift, deviation * deviation * (1 / shares.variant() + 1 / shares.control()));
    }

    /** Root of the noise: the expected z at n visitors is effect × √n / spread. */
    double spread() {
        return Math.sqrt(noise);
    }
}
