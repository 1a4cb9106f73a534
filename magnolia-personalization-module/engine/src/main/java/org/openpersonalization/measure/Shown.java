package org.openpersonalization.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openpersonalization.goal.Traits;

/**
 * An exposure as it is kept.
 *
 * @param id the id in the page
 * @param time when
 * @param page the page's path in the CMS
 * @param component the component's id
 * @param variant what was shown
 * @param wanted what would have been shown outside the slices
 * @param rung the name of the rung that decided
 * @param reason why, as a sentence; empty for what was kept before reasons were
 * @param consent the purposes that were granted, joined by commas
 * @param arms what it counts for: a comparison and an arm each, as {@link org.openpersonalization.goal.Membership#text} writes them
 * @param traits what was known of the visitor, by which results are read
 */
public record Shown(
        UUID id,
        Instant time,
        String page,
        String component,
        String variant,
        String wanted,
        String rung,
        String reason,
        String consent,
        List<String> arms,
        Traits traits) {

    public Shown {
        arms = List.copyOf(arms);
    }

    /** What counts for nothing. */
    public Shown(
            UUID id,
            Instant time,
            String page,
            String component,
            String variant,
            String wanted,
            String rung,
            String reason,
            String consent) {
        this(id, time, page, component, variant, wanted, rung, reason, consent, List.of(), Traits.none());
    }
}
