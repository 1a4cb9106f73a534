package org.openpersonalization.goal;

import java.util.Locale;

/** What a comparison compares. */
public enum ComparisonKind {
    /** Variants of a component, by an experiment. */
    EXPERIMENT,
    /** The programme as a whole: the holdout with everybody else. */
    PROGRAMME,
    /** A variant that a rule shows, with its control share. */
    RULE;

    /** The name in keys and JSON; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
