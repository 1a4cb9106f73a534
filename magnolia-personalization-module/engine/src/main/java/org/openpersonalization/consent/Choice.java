package org.openpersonalization.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A visitor's choice for one purpose.
 *
 * @param granted yes or no
 * @param time the moment of the choice, to the millisecond
 * @param despitePrivacyControl the browser sent Global Privacy Control with the choice, so the visitor knew that the
 * choice overrides it
 * @param textVersion the version of the text that was shown; 0 when unknown
 */
public record Choice(boolean granted, Instant time, boolean despitePrivacyControl, int textVersion) {

    public Choice {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Said to a text whose version is not known. */
    public Choice(boolean granted, Instant time, boolean despitePrivacyControl) {
        this(granted, time, despitePrivacyControl, 0);
    }

    /**
     * The least that can be concluded from two choices of one person: a no, if either is one, and it holds as long as the later
     * one; of two yeses one that ends with the earlier, to the older text, and that a signal outweighs unless both were said
     * despite it.
     */
    Choice leastWith(Choice other) {
        if (granted != other.granted) {
            return granted ? other : this;
        }
        boolean earlier = time.isBefore(other.time);
        return new Choice(
                granted,
                earlier == granted ? time : other.time,
                despitePrivacyControl && other.despitePrivacyControl,
                Math.min(textVersion, other.textVersion));
    }
}
