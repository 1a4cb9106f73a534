package org.openpersonalization.ledger.chain;

import java.io.Serial;

/** A stored record differs from the form that the ledger writes: it was changed. */
public final class UnreadableRecordException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long sequence;

    public UnreadableRecordException(long sequence, String message) {
        super(message);
        this.sequence = sequence;
    }

    /** The record's number. */
    public long sequence() {
        return sequence;
    }
}
