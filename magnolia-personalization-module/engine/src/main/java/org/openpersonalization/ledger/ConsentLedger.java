package org.openpersonalization.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openpersonalization.profile.VisitorKey;

/** Keeps consent records. Records are added, never changed. Safe for all threads. */
public interface ConsentLedger {

    /**
     * Adds decisions of one subject, in this order, one after the other in the chain. Returns when they are on disk.
     *
     * @param subject the keyed pseudonym of the subject's consent id
     * @throws org.openpersonalization.profile.StoreUnavailableException when none of them could be kept
     */
    List<ConsentRecord> record(VisitorKey subject, List<Draft> drafts);

    /** The records of a subject, oldest first; none for somebody unknown or erased. */
    List<ConsentRecord> of(VisitorKey subject);

    /**
     * Deletes what ties a subject to their records. The records stay and the chain stays valid, but nobody can tell any
     * more whose they are, with the consent id in hand or without.
     *
     * @return whether there was such a subject
     */
    boolean erase(VisitorKey subject);

    /** Hands out every record, from the beginning of the chain to its end. */
    void forEach(Consumer<ConsentRecord> reader);

    /** The last record; empty when there is none. */
    Optional<ConsentRecord> last();
}
