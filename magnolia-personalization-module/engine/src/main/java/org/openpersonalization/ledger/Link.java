package org.openpersonalization.ledger;

import org.openpersonalization.ledger.chain.Chain;

/** One place in the chain: a record, or what is left of one after it was purged. */
public sealed interface Link permits ConsentRecord, Tombstone {

    /** Its number: 1, 2, 3 … */
    long sequence();

    /** The hash of the link before it; {@link Chain#BEGINNING} for the first one. */
    String previous();

    /** Its own hash. */
    String hash();
}
