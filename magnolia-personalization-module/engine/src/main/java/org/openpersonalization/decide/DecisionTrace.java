package org.openpersonalization.decide;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of a decision.
 *
 * @param reason the reason for the chosen variant
 * @param passedOver variants that were skipped before it, in order
 * @param read every attribute that was read, with its value; null when it was absent
 * @param propensities each variant's probability of being chosen, by its name; empty for a decision without chance
 */
public record DecisionTrace(
        Reason reason,
        List<SkippedVariant> passedOver,
        SortedMap<String, @Nullable Object> read,
        SortedMap<String, Double> propensities) {

    private static final SortedMap<String, Double> NO_CHANCE = Collections.emptySortedMap();

    /** Without chance. */
    public DecisionTrace(Reason reason, List<SkippedVariant> passedOver, SortedMap<String, @Nullable Object> read) {
        this(reason, passedOver, read, NO_CHANCE);
    }

    public DecisionTrace {
        passedOver = List.copyOf(passedOver);
        read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
        propensities =
                propensities.isEmpty() ? NO_CHANCE : Collections.unmodifiableSortedMap(new TreeMap<>(propensities));
    }
}
