package org.openpersonalization.consent;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was allowed when something was stored; travels with it.
 *
 * @param granted the granted purposes, sorted
 * @param regime whose rules allowed it; empty when it is not known
 */
public record ConsentStamp(Set<Purpose> granted, Optional<Regime> regime) {

    private static final ConsentStamp UNKNOWN = new ConsentStamp(Set.of(), Optional.empty());

    public ConsentStamp {
        granted = Collections.unmodifiableSortedSet(new TreeSet<>(granted));
    }

    /** Nothing is known of what was allowed. */
    public static ConsentStamp unknown() {
        return UNKNOWN;
    }

    /** What a state allowed, under rules that are not known. */
    public static ConsentStamp of(ConsentState state) {
        return new ConsentStamp(state.granted(), Optional.empty());
    }

    /** What a state allowed under the rules of a regime. */
    public static ConsentStamp of(ConsentState state, Regime regime) {
        return new ConsentStamp(state.granted(), Optional.of(regime));
    }

    /** The purposes, joined by commas. */
    public String purposes() {
        return granted.stream().map(Purpose::id).collect(Collectors.joining(","));
    }

    /** The regime's name; empty when it is not known. */
    public String rule() {
        return regime.map(Regime::label).orElse("");
    }
}
