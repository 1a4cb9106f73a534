package org.openpersonalization.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpersonalization.profile.VisitorKey;

/**
 * Decisions of which it is not known whether they were recorded, kept outside the database until they are settled: the next
 * process settles those of one that was killed. Safe for all threads.
 */
public interface UnsettledDecisions {

    /**
     * Decisions of one subject.
     *
     * @param subject the keyed pseudonym of the subject's consent id
     * @param ends what {@link ConsentLedger#takeBack} adds, by the id of the decision
     */
    record Unsettled(VisitorKey subject, Map<UUID, Draft> ends) {
        public Unsettled {
            ends = Map.copyOf(ends);
        }
    }

    /** Keeps nothing. */
    record None() implements UnsettledDecisions {
        @Override
        public void add(Unsettled decisions) {
            // There is no place.
        }

        @Override
        public void settled(Unsettled decisions) {
            // Nothing was kept.
        }

        @Override
        public List<Unsettled> open() {
            return List.of();
        }
    }

    /** The one that keeps nothing. */
    UnsettledDecisions NONE = new None();

    /** Returns when they are kept, or cannot be. */
    void add(Unsettled decisions);

    /** They need not be kept any more. */
    void settled(Unsettled decisions);

    /** Those that are kept, oldest first. */
    List<Unsettled> open();
}
