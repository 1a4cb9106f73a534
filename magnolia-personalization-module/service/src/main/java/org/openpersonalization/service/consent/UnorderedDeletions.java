package org.openpersonalization.service.consent;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;

/**
 * Withdrawals whose deletion could not be ordered in the database, stored outside it until that succeeds: the next process orders
 * those of a process that was killed. Safe for all threads.
 */
public interface UnorderedDeletions {

    /**
     * The withdrawals of one visitor.
     *
     * @param byPurpose the newest choice that ended its grants: a purpose that was granted again later is not deleted
     * with another
     */
    record Withdrawal(Map<Purpose, Instant> byPurpose) {

        public Withdrawal {
            byPurpose = Map.copyOf(byPurpose);
        }

        public static Withdrawal of(Set<Purpose> purposes, Instant at) {
            return new Withdrawal(purposes.stream().collect(Collectors.toMap(purpose -> purpose, purpose -> at)));
        }

        /** Both, with the newest choice about each purpose. */
        public Withdrawal and(Withdrawal other) {
            Map<Purpose, Instant> all = new TreeMap<>(byPurpose);
            other.byPurpose.forEach(
                    (purpose, at) -> all.merge(purpose, at, (one, two) -> one.isAfter(two) ? one : two));
            return new Withdrawal(all);
        }

        /** The purposes that were ended by one choice, by its time. */
        public Map<Instant, Set<Purpose>> byTime() {
            return byPurpose.keySet().stream().collect(Collectors.groupingBy(byPurpose::get, Collectors.toSet()));
        }
    }

    /** Keeps nothing. */
    record None() implements UnorderedDeletions {
        @Override
        public boolean put(VisitorKey visitor, Withdrawal withdrawal) {
            return false;
        }

        @Override
        public void remove(VisitorKey visitor) {
            // Nothing was kept.
        }

        @Override
        public Map<VisitorKey, Withdrawal> open() {
            return Map.of();
        }
    }

    /** The one that keeps nothing. */
    UnorderedDeletions NONE = new None();

    /** Stores the withdrawal in the place of the visitor's former one. Returns whether it is on disk. */
    boolean put(VisitorKey visitor, Withdrawal withdrawal);

    /** The deletion is ordered or done, and need not be kept any more. */
    void remove(VisitorKey visitor);

    /** The withdrawals that are kept. */
    Map<VisitorKey, Withdrawal> open();
}
