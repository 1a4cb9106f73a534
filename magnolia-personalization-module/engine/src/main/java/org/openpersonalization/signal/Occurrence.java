package org.openpersonalization.signal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One thing that happened: which, and when.
 *
 * @param id made by whoever noticed it, so that sending it twice counts once
 * @param time when it happened, by the clock of whoever noticed it, to the millisecond
 */
public record Occurrence(UUID id, Instant time) {
    public Occurrence {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
