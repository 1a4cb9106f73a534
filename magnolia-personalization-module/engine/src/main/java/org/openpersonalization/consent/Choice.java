package org.openpersonalization.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a visitor said about one purpose.
 *
 * @param granted yes or no
 * @param time when, to the millisecond
 * @param despitePrivacyControl said while the browser sent Global Privacy Control, so the visitor knew what they overrode
 */
public record Choice(boolean granted, Instant time, boolean despitePrivacyControl) {
    public Choice {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
