package org.openpersonalization.web.admin.experiment.view;

import org.jspecify.annotations.Nullable;

/** Why something is done; may be left out. */
public record ReasonForm(@Nullable String reason) {

    private static final int LONGEST = 400;

    public ReasonForm {
        requireShort(reason);
    }

    public static void requireShort(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST) {
            throw new IllegalArgumentException("A reason has up to " + LONGEST + " characters");
        }
    }

    public String text() {
        return reason == null ? "" : reason.trim();
    }
}
