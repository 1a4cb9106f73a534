package org.openpersonalization.web.admin.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.web.route.ApiJson;

/**
 * The form in which the audit trail stores replaced values: an object as the API writes it.
 *
 * @param type the type of the values
 */
public record AuditedForm<T>(TypeReference<T> type) implements ChangeAudit.Form<T> {

    @Override
    public String write(T value) {
        return ApiJson.text(value);
    }

    @Override
    public T read(String stored) {
        ObjectMapper json = ApiJson.mapper();
        try {
            if (json.readTree(stored) instanceof ObjectNode fields) {
                return json.readValue(json.treeAsTokens(fields), type);
            }
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
        throw new IllegalArgumentException("Not an object");
    }
}
