package org.openpersonalization.consent;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The consent under which a value was stored; travels with the value.
 *
 * @param granted the granted purposes, sorted
 * @param regime the regime of the consent; empty when unknown
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

    /** The stamp of a state whose regime is unknown. */
    public static ConsentStamp of(ConsentState state) {
        return new ConsentStamp(state.granted(), Optional.empty());
    }

    /** The stamp of a state under a regime. */
    public static ConsentStamp of(ConsentState state, Regime regime) {
        return new ConsentStamp(state.granted(), Optional.of(regime));
    }

    /** The purposes, joined by commas. */
    public String purposes() {
        StringBuilder ids = new StringBuilder();
        for (Purpose purpose : granted) {
            ids.append(ids.isEmpty() ? "" : ",").append(purpose.id());
        }
        return ids.toString();
    }

    /** The regime's name; empty when it is not known. */
    public String rule() {
        return regime.map(Regime::label).orElse("");
    }
}
