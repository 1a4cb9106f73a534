package org.openpersonalization.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Records that the content of old records was deleted after its retention. Their places in the chain stay as {@link
 * Tombstone}s, and this commits to them, so that nothing else can be passed off as purged.
 *
 * @param id the record's id
 * @param time the server's time, to the millisecond
 * @param count number of purged records
 * @param digest SHA-256 over number and hash of each purged record, in order: 64 hexadecimal digits
 * @param keptSince records that ceased to be in force before this moment were purged
 */
public record Purge(UUID id, Instant time, int count, String digest, Instant keptSince) implements Entry {

    public Purge {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        keptSince = keptSince.truncatedTo(ChronoUnit.MILLIS);
        Erasure.requireCommitment(digest);
        if (count < 1) {
            throw new IllegalArgumentException("A purge purges something [count=" + count + "]");
        }
    }

    @Override
    public Kind kind() {
        return Kind.PURGE;
    }
}
