package org.openpersonalization.signal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Identity and time of a signal.
 *
 * @param id made by the sender, so that sending it twice counts once
 * @param time by the clock of the sender, to the millisecond
 */
public record Occurrence(UUID id, Instant time) {
    public Occurrence {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
