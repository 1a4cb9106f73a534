package org.openpersonalization.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signals as JSON values, and back: {@code {"kind":"page-view","id":"…","time":"2026-11-24T12:00:00Z","page":"/home"}}.
 * The names never change, because the log holds them.
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
        Fields fields = new Fields(values);
        SignalKind kind = SignalKind.labelled(fields.text("kind"))
                .orElseThrow(() -> new IllegalArgumentException("kind is unknown"));
        return signal(kind, new Occurrence(fields.id(), time), fields);
    }

    /**
     * The time that the values name.
     *
     * @throws IllegalArgumentException when it is missing or malformed
     */
    public static Instant time(Map<String, ?> values) {
        try {
            return Instant.parse(new Fields(values).text("time"));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("time must look like 2026-11-24T12:00:00Z", malformed);
        }
    }

    private static Signal signal(SignalKind kind, Occurrence at, Fields fields) {
        return switch (kind) {
            case PAGE_VIEW ->
                new Signal.PageView(at, fields.text("page"), fields.list("groups"), fields.list("topics"));
            case COMPONENT_CLICK ->
                new Signal.ComponentClick(
                        at, fields.text("page"), fields.text("component"), fields.textOr("target", ""));
            case SCROLL_DEPTH -> new Signal.ScrollDepth(at, fields.text("page"), fields.whole("percent"));
            case VISIBLE_TIME -> new Signal.VisibleTime(at, fields.text("page"), fields.whole("seconds"));
            case CONTENT_CONSUMED -> new Signal.ContentConsumed(at, fields.text("page"), fields.list("topics"));
            case PRODUCT_VIEW -> new Signal.ProductView(at, fields.text("product"), fields.list("topics"));
            case SEARCH -> new Signal.Search(at, fields.text("query"));
            case FORM_SUBMIT -> new Signal.FormSubmit(at, fields.text("form"));
            case DECLARED_PREFERENCE -> new Signal.DeclaredPreference(at, fields.text("name"), fields.list("values"));
            case CONVERSION -> new Signal.Conversion(at, fields.text("name"), fields.number("value"));
            case NAMED_EVENT -> new Signal.NamedEvent(at, fields.text("name"), fields.texts("properties"));
        };
    }

    /** The values that {@link #read} and {@link #time} make the same signal from. */
    public static Map<String, Object> write(Signal signal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", signal.kind().label());
        values.put("id", signal.at().id().toString());
        values.put("time", signal.at().time().toString());
        writeOwn(signal, values);
        return values;
    }

    private static void writeOwn(Signal signal, Map<String, Object> values) {
        if (signal instanceof Signal.PageView view) {
            values.put("page", view.page());
            values.put("groups", view.groups());
            values.put("topics", view.topics());
        } else if (signal instanceof Signal.ComponentClick click) {
            values.put("page", click.page());
            values.put("component", click.component());
            values.put("target", click.target());
        } else if (signal instanceof Signal.ScrollDepth scroll) {
            values.put("page", scroll.page());
            values.put("percent", scroll.percent());
        } else if (signal instanceof Signal.VisibleTime time) {
            values.put("page", time.page());
            values.put("seconds", time.seconds());
        } else if (signal instanceof Signal.ContentConsumed consumed) {
            values.put("page", consumed.page());
            values.put("topics", consumed.topics());
        } else if (signal instanceof Signal.ProductView view) {
            values.put("product", view.product());
            values.put("topics", view.topics());
        } else {
            writeNamed(signal, values);
        }
    }

    private static void writeNamed(Signal signal, Map<String, Object> values) {
        if (signal instanceof Signal.Search search) {
            values.put("query", search.query());
        } else if (signal instanceof Signal.FormSubmit submit) {
            values.put("form", submit.form());
        } else if (signal instanceof Signal.DeclaredPreference preference) {
            values.put("name", preference.name());
            values.put("values", preference.values());
        } else if (signal instanceof Signal.Conversion conversion) {
            values.put("name", conversion.name());
            conversion.value().ifPresent(value -> values.put("value", value));
        } else if (signal instanceof Signal.NamedEvent event) {
            values.put("name", event.name());
            values.put("properties", event.properties());
        }
    }

    /** Reads fields of known types out of JSON values. */
    private record Fields(Map<String, ?> values) {

        String text(String name) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing");
            }
            return text(name, value);
        }

        String textOr(String name, String absent) {
            Object value = values.get(name);
            return value == null ? absent : text(name, value);
        }

        private static String text(String name, Object value) {
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

        List<String> list(String name) {
            Object value = values.get(name);
            if (value == null) {
                return List.of();
            }
            if (!(value instanceof List<?> list)) {
                throw new IllegalArgumentException(name + " must be a list");
            }
            List<String> texts = new ArrayList<>();
            list.forEach(element -> texts.add(text(name, element == null ? 0 : element)));
            return texts;
        }

        Map<String, String> texts(String name) {
            @Nullable Object value = values.get(name);
            if (value == null) {
                return Map.of();
            }
            if (!(value instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(name + " must be an object");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            map.forEach((key, element) -> texts.put(String.valueOf(key), text(name, element == null ? 0 : element)));
            return texts;
        }
    }
}
