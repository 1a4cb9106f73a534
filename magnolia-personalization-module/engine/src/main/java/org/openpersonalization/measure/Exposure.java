package org.openpersonalization.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.goal.Traits;

/**
 * A decision that was shown to a person. Stored under {@link Purpose#ANALYTICS}.
 *
 * @param id the id in the page, {@code data-p13n-decision}
 * @param time moment of the exposure, to the millisecond
 * @param page the page's path in the CMS
 * @param decision the shown variant, and the variant outside the slices
 * @param traits traits of the request, by which results are segmented
 */
public record Exposure(UUID id, Instant time, String page, Decision decision, Traits traits) {

    /** The purpose under which exposures are kept. */
    public static final Purpose PURPOSE = Purpose.ANALYTICS;

    /** An exposure without traits of the request. */
    public Exposure(UUID id, Instant time, String page, Decision decision) {
        this(id, time, page, decision, Traits.none());
    }

    public Exposure {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
