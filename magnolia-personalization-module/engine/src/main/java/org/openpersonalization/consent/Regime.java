package org.openpersonalization.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What holds where a visitor has not chosen, strictest first. */
public enum Regime {
    /** Nothing is granted before the visitor says yes. */
    OPT_IN,
    /** What the site's purposes say is granted until the visitor says no. */
    OPT_OUT,
    /** The same, and nobody is asked on their first visit. */
    NONE;

    /** The name in settings, records and documents, such as {@code opt-in}; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The regime of this name; empty when there is none. */
    public static Optional<Regime> of(String label) {
        return Arrays.stream(values())
                .filter(regime -> regime.label().equals(label))
                .findFirst();
    }
}
