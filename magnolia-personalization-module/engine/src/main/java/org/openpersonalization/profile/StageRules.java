package org.openpersonalization.profile;

import java.time.Duration;

/**
 * Thresholds of the stages.
 *
 * @param engagedSessions sessions from which a visitor is engaged
 * @param lapsingAfter time without a visit after which a visitor is lapsing
 * @param lostAfter time without a visit after which a visitor is lost
 */
public record StageRules(long engagedSessions, Duration lapsingAfter, Duration lostAfter) {

    public StageRules {
        if (engagedSessions < 1 || lapsingAfter.isNegative() || lostAfter.compareTo(lapsingAfter) <= 0) {
            throw new IllegalArgumentException(
                    "A visitor is engaged from one session or more, and lost later than lapsing"
                            + " [engagedSessions=" + engagedSessions + ", lapsingAfter=" + lapsingAfter + ", lostAfter="
                            + lostAfter + "]");
        }
    }

    /** Engaged from the second session, lapsing after 30 days, lost after 180. */
    public static StageRules defaults() {
        return new StageRules(2, Duration.ofDays(30), Duration.ofDays(180));
    }
}
