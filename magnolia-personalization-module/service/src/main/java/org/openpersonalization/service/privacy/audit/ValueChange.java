package org.openpersonalization.service.privacy.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Kinds of things whose changes keep the former value in the audit trail, so that they can be undone. */
public enum ValueChange {
    AUDIENCE,
    PERSONA,
    COMPONENT,
    EXPERIMENT,
    GOAL,
    PURPOSE,
    GROUP;

    static final String BEFORE = "before: ";
    static final String AFTER = "after: ";
    private static final Set<String> VERBS = Set.of("created", "saved", "changed", "removed", "undone", "found");

    /** The kind of thing that an event changed; empty for any other event. */
    public static Optional<ValueChange> of(AuditEvent event) {
        return Stream.of(values()).filter(kind -> kind.covers(event)).findFirst();
    }

    /** The action of a change in the audit trail, such as {@code goal.saved}. */
    public String action(String verb) {
        return label() + "." + verb;
    }

    /** The name in actions and paths, such as {@code goal}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean covers(AuditEvent event) {
        String prefix = action("");
        return event.action().startsWith(prefix)
                && VERBS.contains(event.action().substring(prefix.length()));
    }

    /** Whether an event contains a value, or a part of it, that a change replaced. */
    public static boolean isFormerValue(AuditEvent event) {
        return event.detail().startsWith(BEFORE);
    }

    /** The verb of a change, such as {@code changed}. */
    String verbOf(AuditEvent event) {
        return event.action().substring(action("").length());
    }

    static String formerValue(AuditEvent event) {
        return event.detail().substring(BEFORE.length());
    }
}
