package org.openpersonalization.statistics.verdict;

import org.openpersonalization.statistics.planning.Traffic;

/**
 * How far a test has run.
 *
 * @param fullDays days that are over
 * @param minimumWeeks how many whole weeks it has to run at least, 1 or more, as visitors of weekends are others
 * @param isEnough whether each arm has enough visitors and successes to show anything
 * @param traffic the test's own visitors in a week
 */
public record Progress(int fullDays, int minimumWeeks, boolean isEnough, Traffic traffic) {

    private static final int WEEK = 7;

    public Progress {
        if (fullDays < 0 || minimumWeeks < 1) {
            throw new IllegalArgumentException("A test runs for one whole week or more [fullDays=" + fullDays
                    + ", minimumWeeks=" + minimumWeeks + "]");
        }
    }

    /** Days until the minimum is reached. */
    int daysToGo() {
        return Math.max(0, minimumWeeks * WEEK - fullDays);
    }
}
