package org.openpersonalization.goal;

import java.util.Locale;

/** The kind of a comparison. */
public enum ComparisonKind {
    /** Variants of a component, by an experiment. */
    EXPERIMENT,
    /** The overall impact: the holdout with all other visitors. */
    PROGRAMME,
    /** A variant that a rule shows, with its control share. */
    RULE;

    /** The name in keys and JSON; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
