package org.openpersonalization.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
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

    /** The choices of a visitor who has not been asked. */
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

    /**
     * Of two identities that turn out to be one person, what both allow: a no of either is a no, and a yes counts only
     * where the other has said yes as well, until the person chooses again. Commutative, associative and idempotent, since
     * each part of a choice is the lesser one of two.
     */
    public ConsentChoices restrictedBy(ConsentChoices other) {
        ConsentChoices least = NONE;
        SortedMap<Purpose, Choice> all = new TreeMap<>(byPurpose);
        all.putAll(other.byPurpose());
        for (Purpose purpose : all.keySet()) {
            Optional<Choice> choice = least(about(purpose), other.about(purpose));
            if (choice.isPresent()) {
                least = least.with(purpose, choice.get());
            }
        }
        return least;
    }

    /** A no comes before having said nothing, which comes before a yes. */
    private static Optional<Choice> least(Optional<Choice> one, Optional<Choice> other) {
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(one.get().leastWith(other.get()));
        }
        return one.or(() -> other).filter(choice -> !choice.granted());
    }

    /** When the visitor chose last; empty when never. */
    public Optional<Instant> newest() {
        return byPurpose.values().stream().map(Choice::time).max(Comparator.naturalOrder());
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
