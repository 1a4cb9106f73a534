package org.openpersonalization.definition;

import java.util.Set;
import org.openpersonalization.consent.Purpose;

/** The kind of a component's content, as far as it changes the consent that personalizing it needs. */
public enum ComponentKind {
    /** Words and pictures. */
    CONTENT(Set.of()),
    /** A price or an offer. */
    PRICE(Set.of(Purpose.PRICING));

    private final Set<Purpose> purposes;

    ComponentKind(Set<Purpose> purposes) {
        this.purposes = purposes;
    }

    /** Purposes that showing anything but the default needs, besides those of the audience. */
    public Set<Purpose> purposes() {
        return purposes;
    }
}
