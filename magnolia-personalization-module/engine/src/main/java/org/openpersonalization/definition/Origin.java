package org.openpersonalization.definition;

import java.util.Arrays;
import java.util.Optional;
import org.openpersonalization.label.Labels;

/** The author of a variant's content. */
public enum Origin {
    HUMAN,
    AI_ASSISTED,
    AI;

    /** The name in content, marks and documents, such as {@code ai-assisted}; never changes. */
    public String label() {
        return Labels.of(this);
    }

    /** The origin of this name; empty when there is none. */
    public static Optional<Origin> of(String label) {
        return Arrays.stream(values())
                .filter(origin -> origin.label().equals(label))
                .findFirst();
    }
}
