package org.openpersonalization.ledger;

import java.util.Optional;
import org.openpersonalization.ledger.chain.Chain;

/**
 * One link of the chain.
 *
 * @param sequence its number: 1, 2, 3 …
 * @param entry the recorded entry
 * @param previous the hash of the record before it; {@link Chain#BEGINNING} for the first one
 * @param hash over all of the above, by {@link Chain}
 * @param seal id of the key that the hash is made with; empty for a record without a seal
 */
public record ConsentRecord(long sequence, Entry entry, String previous, String hash, Optional<String> seal)
        implements Link {

    /** A record without a seal, as older versions of the ledger wrote them. */
    public ConsentRecord(long sequence, Entry entry, String previous, String hash) {
        this(sequence, entry, previous, hash, Optional.empty());
    }
}
