package org.openpersonalization.consent;

import java.util.Arrays;
import java.util.Optional;
import org.openpersonalization.label.Labels;

/** The rule for visitors without a choice, strictest first. */
public enum Regime {
    /** Nothing is granted before the visitor says yes. */
    OPT_IN,
    /** The site's opt-out purposes are granted until the visitor declines. */
    OPT_OUT,
    /** The same, without a banner on the first visit. */
    NONE;

    /** The name in settings, records and documents, such as {@code opt-in}; never changes. */
    public String label() {
        return Labels.of(this);
    }

    /** The regime of this name; empty when there is none. */
    public static Optional<Regime> of(String label) {
        return Arrays.stream(values())
                .filter(regime -> regime.label().equals(label))
                .findFirst();
    }
}
