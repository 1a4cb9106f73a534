package org.openpersonalization.report.reading;

import java.util.Locale;

/** The part that a goal has in a comparison. */
public enum Role {
    /** Decides. */
    PRIMARY,
    /** Is looked at as well. */
    SECONDARY,
    /** Must not suffer. */
    GUARDRAIL;

    /** The name in JSON; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
