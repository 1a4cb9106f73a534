package org.openpersonalization.service.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.request.SubjectRequest;

/**
 * Decisions with an outstanding step at the ledger and requests that the register lacks, stored outside the database until that
 * step is done: the next process does those of a process that was killed. Safe for all threads.
 */
public interface UnsettledRecords {

    /** Decisions of one subject, or a request. */
    sealed interface Unsettled permits Doubtful, Unrecorded, Unregistered {
        /** The keyed pseudonym of the subject's consent id; {@link Unregistered#NO_SUBJECT} for a request. */
        VisitorKey subject();

        /** The ids of the decisions or of the request. */
        Set<UUID> ids();

        /**
         * Does the outstanding step; a second time changes nothing.
         *
         * @throws org.openpersonalization.service.StoreUnavailableException when the database cannot be written
         */
        void settle(PrivacyStores stores);
    }

    /**
     * Decisions that may or may not be recorded.
     *
     * @param ends the records that {@link ConsentLedger#takeBack} adds, by the id of the decision
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
        public void settle(PrivacyStores stores) {
            stores.ledger().takeBack(subject, ends);
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
        public void settle(PrivacyStores stores) {
            stores.ledger().recordLate(subject, drafts);
        }
    }

    /**
     * A request in the preference centre that was carried out at once and is not in the register yet. Names no visitor.
     *
     * @param id the request's id
     * @param received the time at which it was asked and carried out
     */
    record Unregistered(UUID id, SubjectRequest.Kind kind, Instant received) implements Unsettled {

        /** Stands for all visitors, so that the register lists no pseudonym and an erasure keeps its own entry. */
        public static final VisitorKey NO_SUBJECT = new VisitorKey(0, 0);

        private static final String ACTOR = "visitor";
        private static final String ACTION = "request.done";

        public Unregistered {
            received = received.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public VisitorKey subject() {
            return NO_SUBJECT;
        }

        @Override
        public Set<UUID> ids() {
            return Set.of(id);
        }

        @Override
        public void settle(PrivacyStores stores) {
            if (stores.requests().find(id).isEmpty()) {
                SubjectRequest request = new SubjectRequest(
                        id,
                        kind,
                        SubjectRequest.Channel.SELF_SERVICE,
                        received,
                        received,
                        SubjectRequest.Status.DONE,
                        "");
                stores.requests().save(request, new AuditEvent(received, ACTOR, ACTION, id.toString(), kind.label()));
            }
        }
    }

    /** Keeps nothing. */
    record None() implements UnsettledRecords {
        @Override
        public boolean add(Unsettled step) {
            return false;
        }

        @Override
        public void settled(Unsettled step) {
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
    UnsettledRecords NONE = new None();

    /** Returns whether it is on disk; adding it again changes nothing. */
    boolean add(Unsettled step);

    /** The step is done, and need not be kept any more. */
    void settled(Unsettled step);

    /** Removes all decisions of a subject. Returns when none of them is on disk, or they cannot be removed. */
    void erase(VisitorKey subject);

    /** The steps that are kept, oldest first. */
    List<Unsettled> open();
}
