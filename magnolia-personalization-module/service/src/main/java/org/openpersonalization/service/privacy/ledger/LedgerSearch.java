package org.openpersonalization.service.privacy.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.ConsentRecord;

/** Finds and counts the decisions of a consent ledger. */
public interface LedgerSearch {

    /** The record of an id; empty when there is none, or it was purged. */
    Optional<ConsentRecord> find(UUID id);

    /** Decisions that a search finds, newest first. */
    List<ConsentRecord> find(RecordQuery search);

    /** How many decisions there were on each day, of those not purged; days without any are left out. */
    List<DecisionTally> tally(LocalDate from, LocalDate to);

    /**
     * The grants of a purpose in force at a moment, by the version of its texts: newest decisions of subjects who have not been
     * erased. Reads every grant of the purpose.
     */
    List<GrantTally> grants(Purpose purpose, Instant now);
}
