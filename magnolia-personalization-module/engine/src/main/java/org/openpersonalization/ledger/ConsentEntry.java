package org.openpersonalization.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One decision with its evidence, before it has its place in the chain. No personal data: the subject is a commitment,
 * which reveals nothing once the salt behind it is deleted.
 *
 * @param id the record's id
 * @param time the server's time, to the millisecond
 * @param subject a salted hash of the visitor's consent id, 64 hexadecimal digits
 * @param statement the decision
 * @param notice the text that the visitor was shown
 * @param circumstances the circumstances of the decision
 */
public record ConsentEntry(
        UUID id, Instant time, String subject, Statement statement, Notice notice, Circumstances circumstances)
        implements Entry {

    public ConsentEntry {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        Erasure.requireCommitment(subject);
    }

    @Override
    public Kind kind() {
        return Kind.CONSENT;
    }
}
