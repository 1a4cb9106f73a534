package org.openpersonalization.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's visits.
 *
 * @param firstSeen time of the oldest signal
 * @param previousSeen end of the session before the current one; null in the first one
 * @param sessions number of sessions, the current one included
 * @param bounces number of ended sessions with a single page view and nothing else
 * @param current the newest session, ended or not
 */
public record Visits(Instant firstSeen, @Nullable Instant previousSeen, long sessions, long bounces, Session current) {

    static Visits startingAt(Instant time) {
        return new Visits(time, null, 1, 0, Session.startingAt(time));
    }

    /**
     * Adds a signal. A signal after the gap begins a session; a signal older than the current session is late and
     * changes at most the first visit.
     */
    Visits plus(Instant time, FoldSettings settings, List<String> counters) {
        Instant first = time.isBefore(firstSeen) ? time : firstSeen;
        if (time.isBefore(current.start().minus(settings.sessionGap()))) {
            return new Visits(first, previousSeen, sessions, bounces, current);
        }
        if (time.isAfter(current.last().plus(settings.sessionGap()))) {
            long bounced = bounces + (current.isBounce() ? 1 : 0);
            Session next = Session.startingAt(time).plus(time, counters);
            return new Visits(first, current.last(), sessions + 1, bounced, next);
        }
        return new Visits(first, previousSeen, sessions, bounces, current.plus(time, counters));
    }

    /** The time of the newest signal. */
    public Instant lastSeen() {
        return current.last();
    }
}
