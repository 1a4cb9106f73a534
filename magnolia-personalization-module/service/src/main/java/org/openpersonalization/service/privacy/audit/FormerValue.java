package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;

/**
 * The value that the newest change of a thing replaced or removed, as the audit trail stores it.
 *
 * @param time the time of the newest event of the change
 * @param json the value in the API's JSON
 */
public record FormerValue(Instant time, String json) {

    /**
     * Reads the value before the newest change.
     *
     * @param events the events of the thing, oldest first
     * @param expected the time of the change; null for the newest one, whenever it was
     */
    static FormerValue ofNewest(ValueChange kind, List<AuditEvent> events, @Nullable Instant expected) {
        List<AuditEvent> changes = events.stream().filter(kind::covers).toList();
        StringBuilder json = new StringBuilder();
        int at = changes.size() - 1;
        while (at >= 0 && ValueChange.isFormerValue(changes.get(at))) {
            json.insert(0, ValueChange.formerValue(changes.get(at)));
            at--;
        }
        if (json.isEmpty()) {
            throw new Conflict(RefusalCode.CHANGE_NOT_UNDOABLE);
        }
        Instant time = changes.get(changes.size() - 1).time();
        if (expected != null && !time.equals(expected)) {
            throw new Conflict(RefusalCode.CHANGE_OUTDATED);
        }
        return new FormerValue(time, json.toString());
    }
}
