package org.openpersonalization.magnolia.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.openpersonalization.audience.ConditionFault;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.web.http.JsonLimits;

/** The JSON of an audience's condition, as an editor wrote it. */
public final class ConditionJson {

    private static final JsonLimits LIMITS = new JsonLimits(100, 1_000);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ConditionJson() {}

    /**
     * Parses a condition of at most 100 levels.
     *
     * @throws InvalidValueException when the text is empty, no JSON object or past a limit, naming fault and line
     */
    public static Map<String, Object> parsed(String text) {
        if (text.isBlank()) {
            throw new InvalidValueException(ConditionFault.EMPTY.message());
        }
        try {
            LIMITS.check(text);
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException malformed) {
            String fault = malformed.getOriginalMessage().split("\\s*\\(start marker")[0];
            throw new InvalidValueException(ConditionFault.NOT_JSON
                    .message()
                    .text("cause", fault)
                    .text("line", malformed.getLocation().getLineNr()));
        }
    }
}
