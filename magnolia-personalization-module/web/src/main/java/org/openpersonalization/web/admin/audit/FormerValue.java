package org.openpersonalization.web.admin.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.service.privacy.AuditEvent;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.http.Refusal;

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
     * @param kind the first part of the actions, such as {@code goal}
     * @param events the events of the thing, oldest first
     * @throws Refusal with status 409 when the newest change replaced nothing, or is not the one of the order
     */
    static FormerValue ofNewest(ValueChange kind, List<AuditEvent> events, UndoRequest request) throws Refusal {
        List<AuditEvent> changes = events.stream().filter(kind::covers).toList();
        StringBuilder json = new StringBuilder();
        int at = changes.size() - 1;
        while (at >= 0 && ValueChange.isFormerValue(changes.get(at))) {
            json.insert(0, ValueChange.formerValue(changes.get(at)));
            at--;
        }
        if (json.isEmpty()) {
            throw conflict("Nothing is left to undo: the newest change replaced no value.");
        }
        Instant time = changes.get(changes.size() - 1).time();
        if (request.time() != null && !time.equals(request.time())) {
            throw conflict("There is a newer change: load the page again, then undo that one first.");
        }
        return new FormerValue(time, json.toString());
    }

    /**
     * Returns the value as a record.
     *
     * @throws Refusal with status 409 when an earlier version stored it in another shape
     */
    public <T> T as(Class<T> type) throws Refusal {
        try {
            JsonNode value = AdminJson.mapper().readTree(json);
            if (value instanceof ObjectNode fields) {
                return AdminJson.mapper().treeToValue(fields, type);
            }
        } catch (IOException foreign) {
            // The same answer as for a value that is no object.
        }
        throw conflict("An earlier version of the module stored the former value: enter it again by hand.");
    }

    private static Refusal conflict(String message) {
        return Refusal.of(HttpServletResponse.SC_CONFLICT, message);
    }
}
