package org.openpersonalization.web.route;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes a record of {@link FlatRecords}. */
final class FlatRecordWriter extends JsonSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        object((Record) value, out, provider);
    }

    private void object(Record value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        fields(value, out, provider);
        out.writeEndObject();
    }

    private void fields(Record value, JsonGenerator out, SerializerProvider provider) throws IOException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = held(value, component);
            if (held instanceof Record part) {
                fields(part, out, provider);
            } else {
                out.writeFieldName(FlatRecords.name(component));
                write(plain(held), out, provider);
            }
        }
    }

    private void write(@Nullable Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (value instanceof Record inside && FlatRecords.isPart(inside.getClass())) {
            object(inside, out, provider);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object each : list) {
                write(each, out, provider);
            }
            out.writeEndArray();
        } else {
            provider.defaultSerializeValue(value, out);
        }
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(FlatRecordWriter::plain).orElse(null);
        } else if (value instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        } else if (value instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        } else if (value instanceof OptionalDouble number) {
            return number.isPresent() ? number.getAsDouble() : null;
        }
        return value instanceof Duration duration ? (Object) duration.toMinutes() : value;
    }

    private static Object held(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
