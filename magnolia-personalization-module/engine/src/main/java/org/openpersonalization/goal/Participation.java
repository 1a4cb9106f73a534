package org.openpersonalization.goal;

import java.util.List;

/**
 * The comparisons of a decision once it is shown, and the visitor's traits by which results are segmented.
 *
 * @param memberships the visitor's arms in comparisons; none for a visitor without an id
 * @param traits the experiment's audiences with the visitor's membership
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
