package org.openpersonalization.service.privacy.proof;

import java.time.InstantSource;
import java.util.Optional;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.ledger.TextRegister;

/**
 * All that a ledger is compared with.
 *
 * @param kept the checkpoints
 * @param texts the wordings that records refer to; empty when they are not compared
 * @param anchor a record that the ledger had, from a third place; empty when none is known
 * @param clock no record is younger than its time when that record is read
 */
public record Evidence(
        Checkpoints.Reading kept, Optional<TextRegister> texts, Optional<Anchor> anchor, InstantSource clock) {

    /** Without a third place. */
    public Evidence(Checkpoints.Reading kept, Optional<TextRegister> texts, InstantSource clock) {
        this(kept, texts, Optional.empty(), clock);
    }
}
