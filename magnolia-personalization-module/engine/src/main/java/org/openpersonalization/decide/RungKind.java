package org.openpersonalization.decide;

import java.util.Locale;
import java.util.Set;
import org.openpersonalization.consent.Purpose;

/** The rungs of the decision ladder, first to last. The first one that applies to a component decides. */
public enum RungKind {
    /** An editor looks at a variant with a signed token. */
    PREVIEW(Set.of()),
    /** The visitor belongs to the slice that always gets the default content. */
    HOLDOUT(Set.of()),
    /** The visitor belongs to the component's control share. */
    CONTROL(Set.of()),
    /** An experiment assigns the variant. */
    EXPERIMENT(Set.of(Purpose.ANALYTICS)),
    /** A model picks the variant. */
    PREDICTIVE(Set.of(Purpose.AI_RECOMMENDATIONS, Purpose.ANALYTICS)),
    /** An audience that reads what the visitor did. */
    BEHAVIORAL(Set.of(Purpose.BEHAVIORAL)),
    /** An audience that reads what the visitor said. */
    DECLARED(Set.of(Purpose.PREFERENCES)),
    /** An audience that reads this request alone. */
    CONTEXTUAL(Set.of()),
    /** The component's own content. */
    DEFAULT(Set.of());

    private final Set<Purpose> needs;

    RungKind(Set<Purpose> needs) {
        this.needs = needs;
    }

    /** Purposes without which the rung is skipped, besides those of a variant and its audience. */
    public Set<Purpose> needs() {
        return needs;
    }

    /** Whether a machine-learned model chooses or orders on this rung, which visitors are told. */
    public boolean isByModel() {
        return this == PREDICTIVE;
    }

    /**
     * The rule rung on which an audience stands that needs these purposes: none is contextual, preferences alone is
     * declared, all else is behavioural.
     */
    public static RungKind ofRule(Set<Purpose> purposes) {
        if (purposes.isEmpty()) {
            return CONTEXTUAL;
        }
        return purposes.equals(DECLARED.needs) ? DECLARED : BEHAVIORAL;
    }

    /** The name for people and JSON, such as {@code contextual}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
