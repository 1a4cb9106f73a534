package org.openpersonalization.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;

/**
 * Notes that a version of a purpose's wordings was registered, so that the chain proves the set of wordings: one that is
 * changed, removed or added afterwards without a record is found.
 *
 * @param id the record's id, the same for each registration of this version
 * @param time the server's time, to the millisecond
 * @param purpose the purpose
 * @param version counted from 1
 * @param digest of {@link TextVersion#sha256()}: 64 hexadecimal digits
 */
public record TextRegistration(UUID id, Instant time, Purpose purpose, int version, String digest) implements Entry {

    public TextRegistration {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        Erasure.requireCommitment(digest);
        if (version < 1) {
            throw new IllegalArgumentException("Versions of wordings are counted from 1 [version=" + version + "]");
        }
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    /** The registration of a version. */
    public static TextRegistration of(TextVersion registered, Instant time) {
        return new TextRegistration(
                idOf(registered), time, registered.purpose(), registered.version(), registered.sha256());
    }

    /** The id of a version's registration. */
    public static UUID idOf(TextVersion registered) {
        String name = "text " + registered.purpose().id() + " " + registered.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
