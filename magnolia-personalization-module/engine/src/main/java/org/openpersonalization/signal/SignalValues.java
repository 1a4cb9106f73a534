package org.openpersonalization.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JSON values of one signal, read as fields of known types. Every method throws an {@link IllegalArgumentException} that
 * names the field when its value has another type.
 */
record SignalValues(Map<String, ?> values) {

    /** A text; a missing one is an error. */
    String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text(name, value);
    }

    /** A text; empty when it is missing. */
    String optionalText(String name) {
        Object value = values.get(name);
        return value == null ? "" : text(name, value);
    }

    private static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " must be a text");
    }

    UUID id() {
        try {
            return UUID.fromString(text("id"));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("id must be a UUID", malformed);
        }
    }

    int whole(String name) {
        OptionalDouble number = number(name);
        if (number.isEmpty() || number.getAsDouble() != Math.rint(number.getAsDouble())) {
            throw new IllegalArgumentException(name + " must be a whole number");
        }
        return (int) number.getAsDouble();
    }

    /** A number; empty when it is missing. */
    OptionalDouble number(String name) {
        Object value = values.get(name);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw new IllegalArgumentException(name + " must be a number");
    }

    /** Texts; none when they are missing. */
    List<String> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(name + " must be a list");
        }
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(text(name, element)));
        return texts;
    }

    /** Texts by name; none when they are missing. */
    Map<String, String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(name + " must be an object");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, element) -> texts.put(String.valueOf(key), text(name, element)));
        return texts;
    }
}
