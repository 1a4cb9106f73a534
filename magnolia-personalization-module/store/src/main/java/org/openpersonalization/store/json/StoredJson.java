package org.openpersonalization.store.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.openpersonalization.consent.Purpose;

/**
 * The one mapper of what is stored as JSON: records field by field, in their order, without those that are null; times as ISO
 * 8601. Fields of newer versions are passed over.
 */
public final class StoredJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("texts")
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new TextReader<>(Instant.class, Instant::parse))
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addDeserializer(Duration.class, new TextReader<>(Duration.class, Duration::parse))
                    .addSerializer(Purpose.class, ToStringSerializer.instance)
                    .addDeserializer(Purpose.class, new TextReader<>(Purpose.class, Purpose::new)))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A value cannot be written [type=" + value.getClass() + "]", impossible);
        }
    }

    /**
     * Parses the output of {@link #write}.
     *
     * @throws IllegalStateException when the text has another form
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
    }

    /** The same for a record of which every field must be there. */
    public static <T> T readWhole(String json, Class<T> type) {
        try {
            return JSON.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(json);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
    }

    /** The same for a type with parameters. */
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
    }

    /** The cause may quote the text, which is about visitors; the message does not. */
    private static IllegalStateException malformed(JsonProcessingException malformed) {
        String fault = malformed instanceof InvalidTypeIdException unknown
                ? "unknown type " + unknown.getTypeId()
                : malformed.getClass().getSimpleName();
        return new IllegalStateException("A stored value is malformed [fault=" + fault + "]", malformed);
    }

    /** Reads values of one type from texts. */
    private static final class TextReader<T> extends FromStringDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }
    }
}
