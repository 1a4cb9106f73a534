package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;

/**
 * Notes changes of one kind of definition with the values that they replace, and returns these for an undo.
 *
 * @param audit the audit trail
 * @param kind the kind of definition
 * @param form the stored form of its values
 */
public record ChangeAudit<T>(Audit audit, ValueChange kind, Form<T> form) {

    /** The stored form of a value. */
    public interface Form<T> {

        String write(T value);

        /**
         * Reads a stored value.
         *
         * @throws IllegalArgumentException for a value of another shape
         */
        T read(String stored);
    }

    /**
     * A change.
     *
     * @param actor the user
     * @param verb such as {@code saved}; see {@link ValueChange}
     * @param name the name of the definition
     * @param detail further text
     */
    public record Change(String actor, String verb, String name, String detail) {}

    /**
     * A change with the value that it replaced.
     *
     * @param time the time of the change's newest event
     * @param actor the user
     * @param verb such as {@code changed}
     * @param value the value
     */
    public record Noted<T>(Instant time, String actor, String verb, T value) {}

    /** Notes a change, and the value that it replaces or removes. Returns when both are on disk. */
    public void note(Change change, Optional<T> replaced) {
        String action = kind.action(change.verb());
        audit.note(change.actor(), action, change.name(), change.detail());
        replaced.ifPresent(value -> audit.noteBefore(change.actor(), action, change.name(), form.write(value)));
    }

    /** Notes a change with the whole value that it writes and the one that it replaces. Returns when both are on disk. */
    public void noteWhole(Change change, T replaced, T replacement) {
        audit.noteAfter(change.actor(), kind.action(change.verb()), change.name(), form.write(replacement));
        audit.noteBefore(change.actor(), kind.action(change.verb()), change.name(), form.write(replaced));
    }

    /**
     * Returns the newest changes of a definition that have a value, newest first. The list ends before a change whose value an
     * earlier version of the module stored in another shape.
     *
     * @param most so many at the most
     */
    public List<Noted<T>> history(String name, int most) {
        List<Noted<T>> changes = new ArrayList<>();
        for (FormerValue each : audit.formerValues(kind, name, most)) {
            AuditEvent event = each.newest();
            try {
                changes.add(new Noted<>(event.time(), event.actor(), kind.verbOf(event), form.read(each.json())));
            } catch (IllegalArgumentException foreign) {
                break;
            }
        }
        return changes;
    }

    /**
     * Returns the value before the newest change of a definition.
     *
     * @param time the time of the change; null for the newest one, whenever it was
     * @throws Conflict when the newest change replaced nothing or has another time, or when an earlier version of the module
     *     stored the value in another shape
     */
    public T former(String name, @Nullable Instant time) {
        String stored = audit.formerValue(kind, name, time).json();
        try {
            return form.read(stored);
        } catch (IllegalArgumentException foreign) {
            throw new Conflict(RefusalCode.CHANGE_OF_OLDER_VERSION);
        }
    }
}
