package org.openpersonalization.goal;

import java.util.List;

/**
 * What a decision counts for once it is shown, and to whom it was made, as far as results are read by it.
 *
 * @param memberships the visitor's places in comparisons; none for somebody without an id
 * @param traits which of an experiment's audiences the visitor belongs to
 */
public record Participation(List<Membership> memberships, Traits traits) {

    private static final Participation NONE = new Participation(List.of(), Traits.none());

    public Participation {
        memberships = List.copyOf(memberships);
    }

    /** Counts for nothing. */
    public static Participation none() {
        return NONE;
    }
}
