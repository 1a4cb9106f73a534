package org.openpersonalization.store.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalFields;

/** Signals as JSON and back. */
public final class SignalJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SignalJson() {}

    public static String write(Signal signal) {
        try {
            return JSON.writeValueAsString(SignalFields.write(signal));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A signal cannot be written", impossible);
        }
    }

    public static Signal read(String json) {
        try {
            Map<String, Object> values = JSON.readValue(json, new TypeReference<>() {});
            return SignalFields.read(values, SignalFields.time(values));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("A stored signal is malformed", malformed);
        }
    }
}
