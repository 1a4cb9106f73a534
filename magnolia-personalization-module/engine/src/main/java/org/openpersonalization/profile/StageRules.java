package org.openpersonalization.profile;

import java.time.Duration;

/**
 * When a visitor counts as what.
 *
 * @param engagedSessions sessions from which somebody is engaged
 * @param lapsingAfter time without a visit after which somebody is lapsing
 * @param lostAfter time without a visit after which somebody is lost
 */
public record StageRules(long engagedSessions, Duration lapsingAfter, Duration lostAfter) {

    public StageRules {
        if (engagedSessions < 1 || lapsingAfter.isNegative() || lostAfter.compareTo(lapsingAfter) <= 0) {
            throw new IllegalArgumentException(
                    "Somebody is engaged from one session or more, and lost later than lapsing"
                            + " [engagedSessions=" + engagedSessions + ", lapsingAfter=" + lapsingAfter + ", lostAfter="
                            + lostAfter + "]");
        }
    }

    /** Engaged from the second session, lapsing after 30 days, lost after 180. */
    public static StageRules defaults() {
        return new StageRules(2, Duration.ofDays(30), Duration.ofDays(180));
    }
}
