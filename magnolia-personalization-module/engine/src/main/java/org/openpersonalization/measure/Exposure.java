package org.openpersonalization.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;

/**
 * A decision that was really shown to a person. Kept under {@link Purpose#ANALYTICS}.
 *
 * @param id stands in the page as {@code data-p13n-decision}
 * @param time when, to the millisecond
 * @param page the page's path in the CMS
 * @param decision what was shown, and what would have been shown to somebody outside the slices
 */
public record Exposure(UUID id, Instant time, String page, Decision decision) {

    /** The purpose under which exposures are kept. */
    public static final Purpose PURPOSE = Purpose.ANALYTICS;

    public Exposure {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
