package org.openpersonalization.decide;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param reason why the variant was chosen
 * @param passedOver variants that were looked at before it, in order
 * @param read every attribute that was read, with its value; null when it was absent
 * @param propensities how probable it was that each variant would be chosen, by its name; empty where chance had no part
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
