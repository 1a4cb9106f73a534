package org.openpersonalization.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;

/**
 * Who asked lately for what to be forgotten, so that a request which was on its way at that moment does not bring it
 * back. For the writing thread.
 */
final class Tombstones {

    private static final int REMEMBERED = 10_000;

    private final Map<VisitorKey, Map<Purpose, Instant>> forgotten = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<VisitorKey, Map<Purpose, Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    void forget(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        Map<Purpose, Instant> times = forgotten.computeIfAbsent(visitor, unknown -> new HashMap<>());
        purposes.forEach(purpose -> times.put(purpose, at));
    }

    /** Whether what was received then under a purpose was forgotten since. */
    boolean cover(VisitorKey visitor, Purpose purpose, Instant received) {
        Instant at = forgotten.getOrDefault(visitor, Map.of()).get(purpose);
        return at != null && received.isBefore(at);
    }
}
