package org.openpersonalization.ledger;

import java.time.Instant;

/**
 * How long the chain was at a moment, and what its last hash was. Kept in another place, it shows when the chain's end
 * was cut off or the whole chain was written anew.
 *
 * @param count number of the last record
 * @param head its hash
 * @param time when
 */
public record Checkpoint(long count, String head, Instant time) {}
