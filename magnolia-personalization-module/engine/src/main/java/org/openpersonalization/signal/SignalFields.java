package org.openpersonalization.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Converts signals to JSON values and back: {@code
 * {"kind":"page-view","id":"…","time":"2026-11-24T12:00:00Z","page":"/home"}}. The names never change, because the log
 * holds them. {@link Signal#fields()} writes the fields of a kind besides id and time, its {@link SignalKind} reads
 * them.
 */
public final class SignalFields {

    private SignalFields() {}

    /**
     * The signal that the values stand for.
     *
     * @param time when it happened; what the values say of time is not looked at
     * @throws IllegalArgumentException saying which field is missing or wrong
     */
    public static Signal read(Map<String, ?> values, Instant time) {
        SignalValues fields = new SignalValues(values);
        SignalKind kind = SignalKind.labelled(fields.text("kind"))
                .orElseThrow(() -> new IllegalArgumentException("kind is unknown"));
        return kind.read(new Occurrence(fields.id(), time), fields);
    }

    /**
     * The time that the values name.
     *
     * @throws IllegalArgumentException when it is missing or malformed
     */
    public static Instant time(Map<String, ?> values) {
        try {
            return Instant.parse(new SignalValues(values).text("time"));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("time must look like 2026-11-24T12:00:00Z", malformed);
        }
    }

    /** The values that {@link #read} and {@link #time} make the same signal from. */
    public static Map<String, Object> write(Signal signal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", signal.kind().label());
        values.put("id", signal.at().id().toString());
        values.put("time", signal.at().time().toString());
        values.putAll(signal.fields());
        return values;
    }
}
