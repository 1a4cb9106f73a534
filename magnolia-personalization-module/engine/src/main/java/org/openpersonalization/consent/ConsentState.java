package org.openpersonalization.consent;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The purposes granted for one request; any other purpose is denied.
 *
 * @param granted the granted purposes, sorted
 * @param isPlain whether the visitor asked for unpersonalized pages: no variant is shown then, whatever is granted
 */
public record ConsentState(Set<Purpose> granted, boolean isPlain) {

    private static final ConsentState NONE = new ConsentState(Set.of());

    /** The state of a visitor who has not asked for plain pages. */
    public ConsentState(Set<Purpose> granted) {
        this(granted, false);
    }

    public ConsentState {
        granted = Collections.unmodifiableSortedSet(new TreeSet<>(granted));
    }

    /** Nothing is granted: the state of a visitor who has not been asked. */
    public static ConsentState none() {
        return NONE;
    }

    /** Whether each of the purposes is granted; true when there are none. */
    public boolean grantsAll(Collection<Purpose> purposes) {
        return granted.containsAll(purposes);
    }

    /** The purposes of these that are not granted, sorted. */
    public SortedSet<Purpose> missing(Collection<Purpose> purposes) {
        SortedSet<Purpose> missing = new TreeSet<>(purposes);
        missing.removeAll(granted);
        return missing;
    }
}
