package org.openpersonalization.ledger.chain;

import java.time.Instant;

/**
 * How long the chain was at a moment, and what its last hash was. Kept in another place, it shows when the chain's end
 * was cut off or the whole chain was written anew.
 *
 * @param count number of the last record
 * @param head its hash
 * @param time when
 * @param sealedFrom number from which on every record must be sealed; 0 when the checkpoint says nothing of it
 */
public record Checkpoint(long count, String head, Instant time, long sealedFrom) {

    /** A checkpoint that says nothing of seals. */
    public Checkpoint(long count, String head, Instant time) {
        this(count, head, time, 0);
    }
}
