package org.openpersonalization.store;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** The messages of the command that recomputes logged decisions. */
enum ReplayCode implements MessageCode {
    EXACT("phase", "decisions"),
    DIFFERENT("phase", "decisions", "differences"),
    DIFFERENCE("decision", "part", "logged", "recomputed"),
    FURTHER("count"),
    EPOCHS_GONE("count"),
    UNREADABLE("count"),
    NO_OPTIMIZATION,
    NUMBER("option", "value"),
    LOG_UNREADABLE("cause");

    private final Set<String> fields;

    ReplayCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "replay";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
