package org.openpersonalization.web.route;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.openpersonalization.label.Labels;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;

/** JSON of the APIs: records field by field, times as ISO 8601 in UTC, constants by their {@link Labels}. */
public final class ApiJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("times")
                    .addSerializer(Instant.class, new ToStringSerializer(Instant.class))
                    .addSerializer(LocalDate.class, new ToStringSerializer(LocalDate.class))
                    .addDeserializer(Instant.class, new InstantReader()))
            .addModule(new LabelModule())
            .addModule(FlatRecords.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private ApiJson() {}

    /** The mapper, for streaming writers. */
    public static ObjectMapper mapper() {
        return JSON;
    }

    /** A value as the API writes it, for the audit trail. */
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** A value as the API writes it. */
    public static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer cannot be written", impossible);
        }
    }

    /**
     * Reads a JSON body as a self-validating record.
     *
     * @throws Refusal with status 400, naming the field
     */
    public static Object read(ObjectNode sent, Class<?> type) throws Refusal {
        try {
            return JSON.treeToValue(sent, type);
        } catch (JsonMappingException wrong) {
            throw Refusal.malformed(advice(wrong));
        } catch (JsonProcessingException malformed) {
            throw Refusal.malformed(RequestCode.BODY_INVALID);
        }
    }

    /** Jackson's message quotes what was sent, so only the field's name and our own records' reasons are passed on. */
    private static Message advice(JsonMappingException wrong) {
        if (wrong.getCause() instanceof InvalidValueException ours) {
            return ours.reason();
        }
        boolean named = !wrong.getPath().isEmpty() && wrong.getPath().get(0).getFieldName() != null;
        String field = named ? wrong.getPath().get(0).getFieldName() : "";
        boolean isSayable = field.matches("[A-Za-z]{1,20}");
        if (isSayable && wrong instanceof UnrecognizedPropertyException) {
            return RequestCode.FIELD_UNKNOWN.message().title("field", field);
        }
        return isSayable ? RequestCode.FIELD_WRONG.message().title("field", field) : RequestCode.FIELDS_WRONG.message();
    }

    /** Reads times such as {@code 2026-11-25T12:00:00Z}. */
    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        @Serial
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(parser.getValueAsString(""));
            } catch (DateTimeException malformed) {
                throw JsonMappingException.from(
                        parser, "Not a time", new InvalidValueException(RequestCode.TIME_FORM.message()));
            }
        }
    }
}
