package org.openpersonalization.experiment.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.goal.ActivityKind;

/** The kind of a goal in the editor's form. */
public enum GoalKind {
    CLICK,
    SCROLL,
    READ,
    CONSUMED,
    FORM,
    CONVERSION,
    EVENT,
    VIEW,
    /** Comes back some time later. */
    RETURN,
    /** Leaves at once. */
    BOUNCE;

    /** The name in content and JSON, such as {@code click}; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name; empty when there is none. */
    public static Optional<GoalKind> labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    /** The activity that counts for it; empty when it has several. */
    public Optional<ActivityKind> activity() {
        return ActivityKind.labelled(label());
    }
}
