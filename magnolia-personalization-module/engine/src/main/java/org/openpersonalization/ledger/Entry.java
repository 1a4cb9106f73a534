package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.UUID;

/** What stands in one link of the chain. No kind holds personal data. */
public sealed interface Entry permits ConsentEntry, Erasure, Purge, TextRegistration {

    /** The record's id. */
    UUID id();

    /** The server's time, to the millisecond. */
    Instant time();
}
