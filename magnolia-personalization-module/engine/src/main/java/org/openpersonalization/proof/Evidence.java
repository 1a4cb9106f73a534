package org.openpersonalization.proof;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.ledger.Checkpoints;
import org.openpersonalization.ledger.TextRegister;

/**
 * All that a ledger is compared with.
 *
 * @param kept the checkpoints
 * @param texts the wordings that records refer to; empty when they are not compared
 * @param now no record is younger
 */
public record Evidence(Checkpoints.Reading kept, Optional<TextRegister> texts, Instant now) {}
