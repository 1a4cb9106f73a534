package org.openpersonalization.ledger.chain;

import java.time.Instant;

/**
 * Length and last hash of the chain at a moment. Kept in another place, it reveals a chain whose end was cut off or
 * that was rewritten as a whole.
 *
 * @param count number of the last record
 * @param head its hash
 * @param time moment of the checkpoint
 * @param sealedFrom number from which on every record must be sealed; 0 when the checkpoint does not fix it
 */
public record Checkpoint(long count, String head, Instant time, long sealedFrom) {

    /** A checkpoint that says nothing of seals. */
    public Checkpoint(long count, String head, Instant time) {
        this(count, head, time, 0);
    }
}
