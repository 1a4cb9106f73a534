package org.openpersonalization.web.route;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;
import org.openpersonalization.label.Labels;

/** Names constants by their {@link Labels}, in both directions. */
final class LabelModule extends Module {

    @Override
    public String getModuleName() {
        return "labels";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers values = new SimpleSerializers();
        values.addSerializer(Enum.class, new LabelWriter());
        context.addSerializers(values);
        SimpleSerializers keys = new SimpleSerializers();
        keys.addSerializer(Enum.class, new LabelKeyWriter());
        context.addKeySerializers(keys);
        context.addDeserializers(new LabelReaders());
    }

    @SuppressWarnings("rawtypes") // Jackson finds it by the raw type
    private static final class LabelWriter extends JsonSerializer<Enum> {

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Labels.of(value));
        }
    }

    @SuppressWarnings("rawtypes") // Jackson finds it by the raw type
    private static final class LabelKeyWriter extends JsonSerializer<Enum> {

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(Labels.of(value));
        }
    }

    private static final class LabelReaders extends Deserializers.Base {

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new LabelReader(type);
        }
    }

    private static final class LabelReader extends JsonDeserializer<Object> {

        private final Class<?> type;

        LabelReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(type, parser);
            }
            for (Object constant : type.getEnumConstants()) {
                if (Labels.of((Enum<?>) constant).equals(parser.getText())) {
                    return constant;
                }
            }
            return context.handleWeirdStringValue(type, parser.getText(), "not one of the constants");
        }
    }
}
