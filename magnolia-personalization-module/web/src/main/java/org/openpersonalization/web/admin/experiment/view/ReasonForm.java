package org.openpersonalization.web.admin.experiment.view;

import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.RefusalCode;

/** Why something is done; may be left out. */
public record ReasonForm(@Nullable String reason) {

    private static final int LONGEST = 400;

    public ReasonForm {
        requireShort(reason);
    }

    public static void requireShort(@Nullable String reason) {
        RefusalCode.requireShort("reason", reason, LONGEST);
    }

    public String text() {
        return reason == null ? "" : reason.trim();
    }
}
