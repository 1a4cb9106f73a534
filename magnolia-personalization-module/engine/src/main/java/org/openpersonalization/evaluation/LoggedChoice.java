package org.openpersonalization.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * A choice among arms as a log has it. The numbers may be wrong, as logs are: {@link OffPolicyEvaluation} refuses a log with a row
 * whose propensities are no distribution. Immutable.
 */
public final class LoggedChoice {

    private final List<String> arms;
    private final double[] propensities;
    private final int chosen;

    /**
     * A choice.
     *
     * @param arms names of the eligible arms
     * @param propensities the probability with which the logging policy shows each of them; NaN where the log does not have it
     * @param chosen place of the shown arm in {@code arms}
     * @throws IllegalArgumentException unless each arm has one propensity and the chosen place exists
     */
    public LoggedChoice(List<String> arms, double[] propensities, int chosen) {
        if (arms.size() != propensities.length || chosen < 0 || chosen >= propensities.length) {
            throw new IllegalArgumentException(
                    "A choice has a propensity for each arm, and one of them is chosen [arms=" + arms.size()
                            + ", propensities=" + propensities.length + ", chosen=" + chosen + "]");
        }
        this.arms = List.copyOf(arms);
        this.propensities = propensities.clone();
        this.chosen = chosen;
    }

    /** A choice of a log that has the propensity of the chosen arm alone. */
    public static LoggedChoice ofChosen(List<String> arms, int chosen, double propensity) {
        double[] propensities = new double[arms.size()];
        Arrays.fill(propensities, Double.NaN);
        propensities[chosen] = propensity;
        return new LoggedChoice(arms, propensities, chosen);
    }

    /** The names of the eligible arms. */
    public List<String> arms() {
        return arms;
    }

    /** The place of the shown arm in {@link #arms()}. */
    public int chosen() {
        return chosen;
    }

    /** The propensity of the arm at a place; NaN where the log does not have it. */
    public double propensity(int arm) {
        return propensities[arm];
    }

    /** The propensity of the shown arm. */
    public double propensity() {
        return propensities[chosen];
    }
}
