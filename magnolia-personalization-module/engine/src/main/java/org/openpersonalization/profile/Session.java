package org.openpersonalization.profile;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * Signals that follow each other without a longer pause.
 *
 * @param start time of its first signal
 * @param last time of its newest signal
 * @param counts how often each counter rose in it
 */
public record Session(Instant start, Instant last, SortedMap<String, Long> counts) {

    public Session {
        counts = SortedArrayMap.copyOf(counts);
    }

    static Session startingAt(Instant time) {
        return new Session(time, time, SortedArrayMap.empty());
    }

    Session plus(Instant time, List<String> counters) {
        SortedArrayMap<String, Long> more = SortedArrayMap.copyOf(counts);
        for (String counter : counters) {
            more = more.with(counter, more.getOrDefault(counter, 0L) + 1);
        }
        return new Session(start, time.isAfter(last) ? time : last, more);
    }

    /** One page view and nothing else. */
    boolean isBounce() {
        long pages = counts.getOrDefault(Counters.PAGE_VIEWS, 0L);
        return pages == 1 && counts.keySet().stream().noneMatch(Session::isOfOtherKind);
    }

    private static boolean isOfOtherKind(String counter) {
        return Counters.isOfKindAlone(counter) && !counter.equals(Counters.PAGE_VIEWS);
    }
}
