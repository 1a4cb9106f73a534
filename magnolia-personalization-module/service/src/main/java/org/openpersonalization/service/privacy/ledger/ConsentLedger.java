package org.openpersonalization.service.privacy.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Tombstone;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.profile.VisitorKey;

/**
 * Keeps consent records. Records are added, never changed; what is purged after its time leaves a {@link Tombstone}. Every method
 * throws {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be used now, and those that
 * read records {@link UnreadableRecordException} at one that is not what the ledger writes. Safe for all threads.
 */
public interface ConsentLedger extends LedgerChain, LedgerSearch, LedgerUpkeep {

    /** The time after which {@link #purge} deletes the hash of an erased subject. Longer than any decision waits. */
    Duration ERASURES_KNOWN = Duration.ofDays(400);

    /**
     * Adds decisions of one subject, in this order, one after the other in the chain. Returns when they are on disk; none
     * of them is kept when that fails. Drafts whose ids the ledger has already are not recorded again.
     *
     * @param subject the keyed pseudonym of the subject's consent id
     */
    List<ConsentRecord> record(VisitorKey subject, List<RecordDraft> drafts);

    /**
     * Adds decisions that waited outside the ledger, as {@link #record} does, without those that the subject made before its
     * erasure through any instance: they would tie the subject to new records.
     *
     * @return the records of the others
     */
    default List<ConsentRecord> recordLate(VisitorKey subject, List<RecordDraft> drafts) {
        return record(subject, drafts);
    }

    /**
     * Takes back decisions of which it is not known whether they were recorded: for each that was, adds its end. The same call
     * again changes nothing.
     *
     * @param ends the record to add, by the id of the decision that it takes back
     * @return how many had been recorded
     */
    default int takeBack(VisitorKey subject, Map<UUID, RecordDraft> ends) {
        List<RecordDraft> recorded = ends.entrySet().stream()
                .filter(end -> find(end.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .toList();
        record(subject, recorded);
        return recorded.size();
    }

    /** The records of a subject, oldest first; empty for an unknown or erased subject. */
    List<ConsentRecord> of(VisitorKey subject);

    /** The commitment in a subject's records; empty for an unknown or erased subject. */
    Optional<String> commitmentOf(VisitorKey subject);

    /**
     * Deletes the tie between a subject and its records, and records the erasure in the chain. The records stay and the
     * chain stays valid, but can no longer be attributed, with the consent id in hand or without. A hash of the
     * pseudonym remains for {@link #ERASURES_KNOWN}, also of a subject without records, so that {@link #recordLate}
     * skips records of it that still wait on another instance.
     *
     * @return whether there was such a subject
     */
    boolean erase(VisitorKey subject, UUID id, Instant at);
}
