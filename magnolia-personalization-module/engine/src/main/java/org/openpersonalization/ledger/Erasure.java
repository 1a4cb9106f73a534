package org.openpersonalization.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Records that the link between a subject and its records was deleted at the subject's request. It explains why those
 * records can no longer be attributed.
 *
 * @param id the record's id
 * @param time the server's time, to the millisecond
 * @param subject the commitment in the subject's records, 64 hexadecimal digits
 */
public record Erasure(UUID id, Instant time, String subject) implements Entry {

    private static final Pattern COMMITMENT = Pattern.compile("[0-9a-f]{64}");

    public Erasure {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        requireCommitment(subject);
    }

    @Override
    public Kind kind() {
        return Kind.ERASURE;
    }

    static void requireCommitment(String subject) {
        if (!COMMITMENT.matcher(subject).matches()) {
            throw new IllegalArgumentException("A subject is a commitment of 64 hexadecimal digits");
        }
    }
}
