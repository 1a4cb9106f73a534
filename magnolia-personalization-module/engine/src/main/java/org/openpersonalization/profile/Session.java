package org.openpersonalization.profile;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Signals that follow each other without a longer pause.
 *
 * @param start time of its first signal
 * @param last time of its newest signal
 * @param counts how often each counter rose in it
 */
public record Session(Instant start, Instant last, SortedMap<String, Long> counts) {

    public Session {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    static Session startingAt(Instant time) {
        return new Session(time, time, new TreeMap<>());
    }

    Session plus(Instant time, Iterable<String> counters) {
        SortedMap<String, Long> more = new TreeMap<>(counts);
        counters.forEach(counter -> more.merge(counter, 1L, Long::sum));
        return new Session(start, time.isAfter(last) ? time : last, more);
    }

    /** One page view and nothing else. */
    boolean isBounce() {
        long pages = counts.getOrDefault(Counters.PAGE_VIEWS, 0L);
        long others = counts.entrySet().stream()
                .filter(count -> Counters.isOfKindAlone(count.getKey()))
                .filter(count -> !count.getKey().equals(Counters.PAGE_VIEWS))
                .mapToLong(SortedMap.Entry::getValue)
                .sum();
        return pages == 1 && others == 0;
    }
}
