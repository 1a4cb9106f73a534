package org.openpersonalization.persona;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.openpersonalization.profile.Session;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.Visits;

/**
 * The visits of a persona. A last visit less than a day ago is going on.
 *
 * @param isObserved whether there are any
 * @param sessions number of sessions, the newest included
 * @param bounces number of them with a single page view
 * @param first days since the first visit
 * @param last days since the newest visit
 * @param away days between the newest visit and the one before
 */
record PersonaSessions(boolean isObserved, long sessions, long bounces, long first, long last, long away) {

    static final String DAYS_SINCE_FIRST = "daysSinceFirstVisit";
    static final String DAYS_SINCE_LAST = "daysSinceLastVisit";
    static final String DAYS_AWAY = "daysAway";
    static final String SESSIONS = "sessions";
    static final String BOUNCES = "bounces";

    /** Visits with what the attributes leave open filled in. */
    static PersonaSessions of(PersonaHistory history, StageRules stages) {
        long last = history.value(DAYS_SINCE_LAST, lastOf(history.stage(), stages));
        long away = history.value(DAYS_AWAY, 0);
        long counted = PersonaCounts.oldestDay(history);
        long oldest = Math.max(counted, last == 0 ? away : last);
        boolean isAwayKnown = history.attributes().containsKey(DAYS_AWAY);
        boolean isReturning =
                history.value(DAYS_SINCE_FIRST, oldest) > last || last == 0 && (isAwayKnown || counted >= 0);
        long sessions = history.value(SESSIONS, Math.max(isReturning ? 2 : 1, sessionsOf(history.stage(), stages)));
        long first = history.value(DAYS_SINCE_FIRST, oldest);
        long before = sessions == 2 ? first : Math.min(first, 1);
        return new PersonaSessions(
                        history.isObserved(),
                        sessions,
                        history.value(BOUNCES, 0),
                        first,
                        last,
                        isAwayKnown ? away : before)
                .checked(isReturning);
    }

    private PersonaSessions checked(boolean isReturning) {
        boolean isSecondOfTwo = sessions == 2 && last == 0;
        if (isObserved && (sessions < 1 || sessions == 1 && isReturning || isSecondOfTwo && first != away)) {
            throw PersonaHistory.contradiction(SESSIONS);
        }
        if (first < last || last == 0 && first < away) {
            throw PersonaHistory.contradiction(DAYS_SINCE_FIRST);
        }
        if (bounces > 0 && bounces > (last == 0 ? sessions - 1 : sessions)) {
            throw PersonaHistory.contradiction(BOUNCES);
        }
        return this;
    }

    private static long lastOf(Optional<Stage> stage, StageRules stages) {
        return stage.map(wanted -> switch (wanted) {
                    case LAPSING -> wholeDays(stages.lapsingAfter());
                    case LOST -> wholeDays(stages.lostAfter());
                    default -> 0L;
                })
                .orElse(0L);
    }

    private static long wholeDays(Duration time) {
        long days = time.toDays();
        return time.equals(Duration.ofDays(days)) ? days : days + 1;
    }

    private static long sessionsOf(Optional<Stage> stage, StageRules stages) {
        return stage.filter(wanted -> wanted == Stage.ENGAGED).isPresent() ? stages.engagedSessions() : 1;
    }

    /**
     * The visits as a profile has them; empty for a persona that was never here.
     *
     * @param inSession counts of the session that is going on
     */
    Optional<Visits> at(Instant now, SortedMap<String, Long> inSession) {
        if (!isObserved) {
            return Optional.empty();
        }
        Instant seen = now.minus(Duration.ofDays(last));
        Instant previous = now.minus(Duration.ofDays(last == 0 ? away : first));
        return Optional.of(new Visits(
                now.minus(Duration.ofDays(first)),
                sessions > 1 ? previous : null,
                sessions,
                bounces,
                new Session(seen, seen, inSession)));
    }
}
