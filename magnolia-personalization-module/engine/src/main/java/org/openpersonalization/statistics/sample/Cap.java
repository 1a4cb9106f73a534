package org.openpersonalization.statistics.sample;

/**
 * The most that one visitor counts for, in the goal's smallest unit (cents, seconds). It is declared before the test starts:
 * one very large order would otherwise decide it, and a cap that is chosen afterwards can be chosen to please.
 */
public record Cap(int most) {

    /** No more than a sum can take. */
    public static final Cap LARGEST = new Cap(Integer.MAX_VALUE);

    public Cap {
        if (most < 1) {
            throw new IllegalArgumentException("A cap must be at least 1: declare the most that a visitor counts for");
        }
    }

    /** The counted part of a visitor's total. */
    public int of(long total) {
        return (int) Math.max(-most, Math.min(most, total));
    }
}
