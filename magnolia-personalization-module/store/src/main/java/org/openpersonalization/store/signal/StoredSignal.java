package org.openpersonalization.store.signal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalFields;
import org.openpersonalization.store.json.StoredJson;

/** Signals as they are stored: the fields that {@link SignalFields} names. */
public final class StoredSignal {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private StoredSignal() {}

    public static String write(Signal signal) {
        return StoredJson.write(SignalFields.write(signal));
    }

    /**
     * Parses the output of {@link #write}.
     *
     * @throws RuntimeException when the text has another form
     */
    public static Signal read(String json) {
        Map<String, Object> values = StoredJson.read(json, FIELDS);
        return SignalFields.read(values, SignalFields.time(values));
    }
}
