package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;

/**
 * The value that a change of a thing replaced or removed, as the audit trail stores it.
 *
 * @param newest the newest event of the change
 * @param json the value in the API's JSON
 */
public record FormerValue(AuditEvent newest, String json) {

    /**
     * Reads the value before the newest change.
     *
     * @param events the events of the thing, oldest first
     * @param expected the time of the change; null for the newest one, whenever it was
     */
    static FormerValue ofNewest(ValueChange kind, List<AuditEvent> events, @Nullable Instant expected) {
        List<AuditEvent> changes = events.stream().filter(kind::covers).toList();
        if (changes.isEmpty() || !ValueChange.isFormerValue(changes.get(changes.size() - 1))) {
            throw new Conflict(RefusalCode.CHANGE_NOT_UNDOABLE);
        }
        FormerValue newest = newest(kind, changes, 1).get(0);
        if (expected != null && !newest.newest().time().equals(expected)) {
            throw new Conflict(RefusalCode.CHANGE_OUTDATED);
        }
        return newest;
    }

    /**
     * Reads the values before the newest changes that replaced one, newest first.
     *
     * @param events the events of the thing, oldest first
     * @param most so many at the most
     */
    static List<FormerValue> newest(ValueChange kind, List<AuditEvent> events, int most) {
        List<FormerValue> values = new ArrayList<>();
        List<AuditEvent> changes = events.stream().filter(kind::covers).toList();
        int at = changes.size() - 1;
        while (at >= 0 && values.size() < most) {
            int end = at;
            while (at >= 0 && ValueChange.isFormerValue(changes.get(at))) {
                at--;
            }
            if (at < end) {
                values.add(of(changes.subList(at + 1, end + 1)));
            } else {
                at--;
            }
        }
        return values;
    }

    private static FormerValue of(List<AuditEvent> parts) {
        StringBuilder json = new StringBuilder();
        parts.forEach(part -> json.append(ValueChange.formerValue(part)));
        return new FormerValue(parts.get(parts.size() - 1), json.toString());
    }
}
