package org.openpersonalization.service.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;

/**
 * Decisions with an outstanding step at the ledger, stored outside the database until that step is done: the next process does
 * those of a process that was killed. Safe for all threads.
 */
public interface UnsettledDecisions {

    /** Decisions of one subject. */
    sealed interface Unsettled permits Doubtful, Unrecorded {
        /** The keyed pseudonym of the subject's consent id. */
        VisitorKey subject();

        /** The ids of the decisions. */
        Set<UUID> ids();

        /**
         * Does the outstanding step; a second time changes nothing.
         *
         * @throws org.openpersonalization.service.StoreUnavailableException when the ledger cannot be written
         */
        void settle(ConsentLedger ledger);
    }

    /**
     * Decisions of which it is not known whether they were recorded.
     *
     * @param ends what {@link ConsentLedger#takeBack} adds, by the id of the decision
     */
    record Doubtful(VisitorKey subject, Map<UUID, RecordDraft> ends) implements Unsettled {
        public Doubtful {
            ends = Map.copyOf(ends);
        }

        @Override
        public Set<UUID> ids() {
            return ends.keySet();
        }

        @Override
        public void settle(ConsentLedger ledger) {
            ledger.takeBack(subject, ends);
        }
    }

    /**
     * Decisions that hold and have no record yet.
     *
     * @param drafts the records, in their order
     */
    record Unrecorded(VisitorKey subject, List<RecordDraft> drafts) implements Unsettled {
        public Unrecorded {
            drafts = List.copyOf(drafts);
        }

        @Override
        public Set<UUID> ids() {
            Set<UUID> ids = new LinkedHashSet<>();
            drafts.forEach(draft -> ids.add(draft.id()));
            return ids;
        }

        @Override
        public void settle(ConsentLedger ledger) {
            ledger.recordLate(subject, drafts);
        }
    }

    /** Keeps nothing. */
    record None() implements UnsettledDecisions {
        @Override
        public boolean add(Unsettled decisions) {
            return false;
        }

        @Override
        public void settled(Unsettled decisions) {
            // Nothing was kept.
        }

        @Override
        public void erase(VisitorKey subject) {
            // Nothing was kept.
        }

        @Override
        public List<Unsettled> open() {
            return List.of();
        }
    }

    /** The one that keeps nothing. */
    UnsettledDecisions NONE = new None();

    /** Returns whether they are on disk; adding them again changes nothing. */
    boolean add(Unsettled decisions);

    /** They need not be kept any more. */
    void settled(Unsettled decisions);

    /** Removes all decisions of a subject. Returns when none of them is on disk, or they cannot be removed. */
    void erase(VisitorKey subject);

    /** Those that are kept, oldest first. */
    List<Unsettled> open();
}
