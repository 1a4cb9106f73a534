package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision before the ledger puts a commitment in the subject's place.
 *
 * @param id the record's id
 * @param time the server's time
 * @param statement the decision
 * @param notice the text that the visitor was shown
 * @param circumstances the circumstances of the decision
 */
public record RecordDraft(UUID id, Instant time, Statement statement, Notice notice, Circumstances circumstances) {

    /** The entry of a subject. */
    public ConsentEntry of(String subject) {
        return new ConsentEntry(id, time, subject, statement, notice, circumstances);
    }
}
