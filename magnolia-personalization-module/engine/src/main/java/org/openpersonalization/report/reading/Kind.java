package org.openpersonalization.report.reading;

import java.util.Locale;
import org.openpersonalization.goal.Comparison;

/** What a comparison compares. */
public enum Kind {
    /** Variants of a component, by an experiment. */
    EXPERIMENT,
    /** The programme as a whole: the holdout with everybody else. */
    PROGRAMME,
    /** A variant that a rule shows, with its control share. */
    RULE;

    /** The kind of a comparison, by its key. */
    public static Kind of(Comparison comparison) {
        for (Kind kind : values()) {
            if (comparison.key().startsWith(kind.label() + "/")) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "A comparison is an experiment's, the programme's or a rule's [comparison=" + comparison.key() + "]");
    }

    /** The name in keys and JSON; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
