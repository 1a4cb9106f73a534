package org.openpersonalization.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openpersonalization.goal.Traits;

/**
 * An exposure as it is stored.
 *
 * @param id the id in the page
 * @param time moment of the exposure
 * @param page the page's path in the CMS
 * @param component the component's id
 * @param variant the shown variant
 * @param wanted the variant outside the slices
 * @param rung the name of the rung that decided
 * @param reason the reason as a sentence; empty for exposures stored before reasons were
 * @param consent the granted purposes, joined by commas
 * @param arms its comparisons with an arm each, as {@link org.openpersonalization.goal.Membership#text} writes them
 * @param traits the visitor's traits, by which results are segmented
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

    /** An exposure outside any comparison. */
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
