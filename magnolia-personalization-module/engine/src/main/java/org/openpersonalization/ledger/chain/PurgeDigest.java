package org.openpersonalization.ledger.chain;

import org.openpersonalization.ledger.Link;

/** The digest of purged records: SHA-256 over the number and hash of each, in order. */
public final class PurgeDigest {

    private final CanonicalForm form = new CanonicalForm();
    private int count;

    /** Adds the next one. */
    public void add(Link purged) {
        form.field(String.valueOf(purged.sequence())).field(purged.hash());
        count++;
    }

    /** How many were added. */
    public int count() {
        return count;
    }

    /** The digest, 64 hexadecimal digits; nothing can be added after it. */
    public String value() {
        return form.sha256();
    }
}
