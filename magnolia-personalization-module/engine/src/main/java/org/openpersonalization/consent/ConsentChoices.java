package org.openpersonalization.consent;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The newest choice of a visitor for each purpose that they were asked about.
 *
 * @param byPurpose at most {@value #MAX_PURPOSES}
 */
public record ConsentChoices(SortedMap<Purpose, Choice> byPurpose) {

    /** More purposes than anybody can decide on. */
    public static final int MAX_PURPOSES = 32;

    private static final ConsentChoices NONE = new ConsentChoices(new TreeMap<>());

    public ConsentChoices {
        if (byPurpose.size() > MAX_PURPOSES) {
            throw new IllegalArgumentException("There are at most " + MAX_PURPOSES + " purposes");
        }
        byPurpose = Collections.unmodifiableSortedMap(new TreeMap<>(byPurpose));
    }

    /** Of somebody who has not been asked. */
    public static ConsentChoices none() {
        return NONE;
    }

    /** The choice about a purpose; empty when there is none. */
    public Optional<Choice> about(Purpose purpose) {
        return Optional.ofNullable(byPurpose.get(purpose));
    }

    /** Of both the newer choice for each purpose; of two of the same time the no. */
    public ConsentChoices mergedWith(ConsentChoices other) {
        ConsentChoices merged = this;
        for (SortedMap.Entry<Purpose, Choice> each : other.byPurpose().entrySet()) {
            Choice own = byPurpose.get(each.getKey());
            if (own == null || isStronger(each.getValue(), own)) {
                merged = merged.with(each.getKey(), each.getValue());
            }
        }
        return merged;
    }

    private static boolean isStronger(Choice choice, Choice than) {
        int order = choice.time().compareTo(than.time());
        return order > 0 || order == 0 && !choice.granted();
    }

    /** With a newer choice. */
    public ConsentChoices with(Purpose purpose, Choice choice) {
        SortedMap<Purpose, Choice> more = new TreeMap<>(byPurpose);
        more.put(purpose, choice);
        return new ConsentChoices(more);
    }
}
