package org.openpersonalization.learning.log;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The probability of each eligible arm. Probabilities have the precision of a {@code float}, so that the log keeps them exactly.
 * Immutable.
 */
public final class ArmProbabilities {

    /** The most arms of an optimization. */
    public static final int MOST_ARMS = 50;

    /** How far the sum may be from 1. */
    private static final double TOLERANCE = 1e-3;

    private final List<String> arms;
    private final float[] probabilities;

    /**
     * Probabilities of arms.
     *
     * @param arms names of the eligible arms, 1 to {@value #MOST_ARMS}, each once
     * @param probabilities one for each arm, 0 to 1; together 1 within 0.001
     * @throws IllegalArgumentException for other numbers, and for NaN
     */
    public ArmProbabilities(List<String> arms, double[] probabilities) {
        requireArms(arms);
        requireSame(arms.size(), probabilities.length);
        this.arms = List.copyOf(arms);
        this.probabilities = new float[probabilities.length];
        double sum = 0;
        for (int arm = 0; arm < probabilities.length; arm++) {
            requireProbability(arms.get(arm), probabilities[arm]);
            this.probabilities[arm] = (float) probabilities[arm];
            sum += probabilities[arm];
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("Probabilities of arms add up to 1 [sum=" + sum + "]");
        }
    }

    /**
     * Checks the names of an optimization's arms.
     *
     * @throws IllegalArgumentException unless there are 1 to {@value #MOST_ARMS} different names
     */
    public static void requireArms(List<String> arms) {
        if (arms.isEmpty() || arms.size() > MOST_ARMS) {
            throw new IllegalArgumentException(
                    "An optimization has 1 to " + MOST_ARMS + " arms [arms=" + arms.size() + "]");
        }
        if (new HashSet<>(arms).size() < arms.size()) {
            throw new IllegalArgumentException("Each arm has a name of its own " + arms);
        }
    }

    private static void requireSame(int arms, int probabilities) {
        if (arms != probabilities) {
            throw new IllegalArgumentException(
                    "Each arm has one probability [arms=" + arms + ", probabilities=" + probabilities + "]");
        }
    }

    private static void requireProbability(String arm, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "A probability is a number from 0 to 1 [arm=" + arm + ", probability=" + probability + "]");
        }
    }

    /** The names of the eligible arms. */
    public List<String> arms() {
        return arms;
    }

    /** The number of eligible arms. */
    public int size() {
        return probabilities.length;
    }

    /** The probability of the arm at this place in {@link #arms()}. */
    public double at(int arm) {
        return probabilities[arm];
    }

    /** The probability of an arm; 0 for an arm that is not eligible. */
    public double of(String arm) {
        int place = arms.indexOf(arm);
        return place < 0 ? 0 : probabilities[place];
    }

    /** All probabilities, in order of {@link #arms()}. */
    public double[] toArray() {
        double[] all = new double[probabilities.length];
        for (int arm = 0; arm < all.length; arm++) {
            all[arm] = probabilities[arm];
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArmProbabilities same
                && arms.equals(same.arms)
                && Arrays.equals(probabilities, same.probabilities);
    }

    @Override
    public int hashCode() {
        return arms.hashCode() * 31 + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return arms + " " + Arrays.toString(probabilities);
    }
}
