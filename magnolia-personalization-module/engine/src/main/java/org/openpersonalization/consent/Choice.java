package org.openpersonalization.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * What a visitor said about one purpose.
 *
 * @param granted yes or no
 * @param time when, to the millisecond
 * @param despitePrivacyControl said while the browser sent Global Privacy Control, so the visitor knew what they overrode
 * @param textVersion the version of the text that was shown; 0 when that is not known
 */
public record Choice(boolean granted, Instant time, boolean despitePrivacyControl, int textVersion) {

    /**
     * From the least that can be concluded to the most: every no, the newest first, before every yes; of two yeses the one
     * that ends earlier, is outweighed by a signal, or was said to an older text.
     */
    static final Comparator<Choice> MOST_RESTRICTIVE_FIRST = Comparator.comparing(Choice::granted)
            .thenComparing(
                    (one, other) -> one.granted ? one.time.compareTo(other.time) : other.time.compareTo(one.time))
            .thenComparing(Choice::despitePrivacyControl)
            .thenComparing(Choice::textVersion);

    public Choice {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Said to a text whose version is not known. */
    public Choice(boolean granted, Instant time, boolean despitePrivacyControl) {
        this(granted, time, despitePrivacyControl, 0);
    }
}
