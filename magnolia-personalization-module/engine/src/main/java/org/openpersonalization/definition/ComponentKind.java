package org.openpersonalization.definition;

import java.util.Set;
import org.openpersonalization.consent.Purpose;

/** What a component shows, as far as it changes which consent personalizing it needs. */
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
