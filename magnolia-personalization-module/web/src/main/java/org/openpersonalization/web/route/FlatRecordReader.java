package org.openpersonalization.web.route;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.web.http.RequestCode;

/**
 * Reads a record of {@link FlatRecords}. Numbers must be finite, dates lie between the years 1970 and 9999; an unknown
 * field is refused.
 */
final class FlatRecordReader extends JsonDeserializer<Object> {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Class<?> type;

    FlatRecordReader(Class<?> type) {
        this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return new Reading(parser, context).object(parser.readValueAsTree(), type);
    }

    /** One body. */
    private record Reading(JsonParser parser, DeserializationContext context) {

        Object object(JsonNode node, Class<?> record) throws IOException {
            Set<String> known = new HashSet<>();
            Object value = record(node, record, known);
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!known.contains(name)) {
                    throw UnrecognizedPropertyException.from(parser, record, name, List.copyOf(known));
                }
            }
            return value;
        }

        private Object record(JsonNode node, Class<?> record, Set<String> known) throws IOException {
            RecordComponent[] components = record.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Class<?> part = components[i].getType();
                values[i] = part.isRecord() ? record(node, part, known) : field(node, components[i], known);
            }
            return made(record, components, values);
        }

        private @Nullable Object field(JsonNode node, RecordComponent component, Set<String> known) throws IOException {
            String name = FlatRecords.name(component);
            known.add(name);
            try {
                JsonNode field = node.get(name);
                return value(field == null || field.isNull() ? null : field, component.getGenericType());
            } catch (JsonProcessingException wrong) {
                throw JsonMappingException.wrapWithPath(wrong, component.getDeclaringRecord(), name);
            }
        }

        private @Nullable Object value(@Nullable JsonNode node, Type type) throws IOException {
            if (type instanceof ParameterizedType generic) {
                Type inner = generic.getActualTypeArguments()[0];
                return generic.getRawType() == List.class ? list(node, inner) : optional(node, inner);
            } else if (type == OptionalInt.class) {
                return node == null ? OptionalInt.empty() : OptionalInt.of(leaf(node, Integer.class));
            } else if (type == OptionalLong.class) {
                return node == null ? OptionalLong.empty() : OptionalLong.of(leaf(node, Long.class));
            } else if (type == OptionalDouble.class) {
                return node == null ? OptionalDouble.empty() : OptionalDouble.of(number(node));
            }
            return node == null ? absent((Class<?>) type) : present(node, (Class<?>) type);
        }

        private List<Object> list(@Nullable JsonNode node, Type inner) throws IOException {
            if (node != null && !node.isArray()) {
                throw JsonMappingException.from(parser, "Not a list");
            }
            List<Object> values = new ArrayList<>();
            for (JsonNode each : node == null ? List.<JsonNode>of() : node) {
                if (!each.isNull()) {
                    values.add(present(each, (Class<?>) inner));
                }
            }
            return values;
        }

        private Optional<Object> optional(@Nullable JsonNode node, Type inner) throws IOException {
            return node == null
                    ? Optional.empty()
                    : Optional.of(present(node, (Class<?>) inner)).filter(value -> !value.equals(""));
        }

        private static @Nullable Object absent(Class<?> type) {
            if (type == String.class) {
                return "";
            } else if (type == Duration.class) {
                return Duration.ZERO;
            } else if (type == boolean.class) {
                return false;
            } else if (type == double.class) {
                return 0.0;
            }
            return type == int.class ? (Object) 0 : null;
        }

        private Object present(JsonNode node, Class<?> type) throws IOException {
            if (type == String.class) {
                return leaf(node, String.class).trim();
            } else if (type == double.class) {
                return number(node);
            } else if (type == Duration.class) {
                return Duration.ofMinutes(leaf(node, Integer.class));
            } else if (type == Instant.class) {
                return inCalendar(leaf(node, Instant.class));
            } else if (FlatRecords.isPart(type) && !node.isObject()) {
                throw JsonMappingException.from(parser, "Not an object");
            }
            return FlatRecords.isPart(type) ? object(node, type) : leaf(node, type);
        }

        private double number(JsonNode node) throws IOException {
            double number = leaf(node, Double.class);
            if (!Double.isFinite(number)) {
                throw refused(RequestCode.NUMBER_TOO_LARGE);
            }
            return number;
        }

        private Instant inCalendar(Instant moment) throws IOException {
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
                throw refused(RequestCode.DATE_OUT_OF_RANGE);
            }
            return moment;
        }

        /** Jackson reads the empty text as no number and no date; a field without a value is left out or null. */
        private <T> T leaf(JsonNode node, Class<T> leaf) throws IOException {
            T value = context.readTreeAsValue(node, leaf);
            if (value == null) {
                throw JsonMappingException.from(parser, "Not a value");
            }
            return value;
        }

        private Object made(Class<?> record, RecordComponent[] components, Object[] values) throws IOException {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> canonical = record.getDeclaredConstructor(types);
                return canonical.newInstance(values);
            } catch (InvocationTargetException wrong) {
                throw JsonMappingException.from(parser, "Refused by the record", wrong.getCause());
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private JsonMappingException refused(RequestCode code) {
            return JsonMappingException.from(parser, code.code(), new InvalidValueException(code.message()));
        }
    }
}
