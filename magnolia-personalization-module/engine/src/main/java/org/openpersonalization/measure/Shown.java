package org.openpersonalization.measure;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param features what a model read for its choice: the features other than 0, by name; empty where no model chose
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
        Traits traits,
        SortedMap<String, Double> features) {

    public Shown {
        arms = List.copyOf(arms);
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }

    /** The same with the features that a model read. */
    public Shown with(SortedMap<String, Double> read) {
        return new Shown(id, time, page, component, variant, wanted, rung, reason, consent, arms, traits, read);
    }

    /** An exposure without a model. */
    public Shown(
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
        this(
                id,
                time,
                page,
                component,
                variant,
                wanted,
                rung,
                reason,
                consent,
                arms,
                traits,
                Collections.emptySortedMap());
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
