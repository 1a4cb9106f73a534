package org.openpersonalization.web.admin.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.web.route.ApiJson;

/**
 * An order to restore the value before a change.
 *
 * @param time the time of the change in the audit trail; left out for the newest change
 */
public record UndoRequest(@Nullable Instant time) {

    /**
     * Returns the value before the change.
     *
     * @throws Conflict when the newest change replaced nothing or has another time, or when an earlier version of the module stored
     *     the value in another shape
     */
    public <T> T formerValue(Audit audit, ValueChange kind, String target, Class<T> type) {
        String json = audit.formerValue(kind, target, time).json();
        try {
            JsonNode value = ApiJson.mapper().readTree(json);
            if (value instanceof ObjectNode fields) {
                return ApiJson.mapper().treeToValue(fields, type);
            }
        } catch (IOException foreign) {
            // The same answer as for a value that is no object.
        }
        throw new Conflict(RefusalCode.CHANGE_OF_OLDER_VERSION);
    }
}
