package org.openpersonalization.statistics.interaction;

/**
 * How far two experiments have the same visitors.
 *
 * @param onlyFirst visitors of the first experiment alone
 * @param onlySecond visitors of the second one alone
 * @param both visitors of both
 */
public record Overlap(long onlyFirst, long onlySecond, long both) {

    public Overlap {
        if (onlyFirst < 0 || onlySecond < 0 || both < 0) {
            throw new IllegalArgumentException("Visitors are 0 or more [onlyFirst=" + onlyFirst + ", onlySecond="
                    + onlySecond + ", both=" + both + "]");
        }
    }

    /** Visitors of both among those of either, 0 to 1. */
    public double share() {
        long either = onlyFirst + onlySecond + both;
        return either == 0 ? 0 : (double) both / either;
    }
}
