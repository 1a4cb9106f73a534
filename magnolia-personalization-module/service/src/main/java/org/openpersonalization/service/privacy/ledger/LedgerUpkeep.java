package org.openpersonalization.service.privacy.ledger;

import java.time.Instant;
import org.openpersonalization.ledger.LedgerRetention;

/** Ends and purges decisions of a consent ledger whose time is over. */
public interface LedgerUpkeep {

    /**
     * Records that decisions came to their end by themselves, for those whose time is over and after which the same subject
     * decided nothing about the purpose.
     *
     * @return how many
     */
    int expire(Instant now);

    /**
     * Deletes the content of records that ceased to be in force long enough ago, and records the purge in the chain. A
     * record ceases to be in force with the subject's next decision about the purpose, at its expiry, or with the
     * erasure of the subject; a no without an end, with the erasure; the note of an expiry, at once. Of a subject's
     * decisions about a purpose, the older goes first. Notes of erasures and purges stay.
     *
     * @return how many records were purged
     */
    int purge(LedgerRetention retention, Instant now);
}
