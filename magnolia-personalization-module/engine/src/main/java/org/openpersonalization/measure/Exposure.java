package org.openpersonalization.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.goal.Traits;

/**
 * A decision that was really shown to a person. Kept under {@link Purpose#ANALYTICS}.
 *
 * @param id stands in the page as {@code data-p13n-decision}
 * @param time when, to the millisecond
 * @param page the page's path in the CMS
 * @param decision what was shown, and what would have been shown to somebody outside the slices
 * @param traits what the request told of the visitor, by which results are read
 */
public record Exposure(UUID id, Instant time, String page, Decision decision, Traits traits) {

    /** The purpose under which exposures are kept. */
    public static final Purpose PURPOSE = Purpose.ANALYTICS;

    /** To somebody of whom the request told nothing. */
    public Exposure(UUID id, Instant time, String page, Decision decision) {
        this(id, time, page, decision, Traits.none());
    }

    public Exposure {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
