package org.openpersonalization.report;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a report as indented lines, numbers with six digits; refuses what would not serialise plainly. */
final class Rendering {

    private final StringBuilder text = new StringBuilder();

    static String of(Object value) {
        Rendering rendering = new Rendering();
        rendering.write("report", value, 0);
        return rendering.text.toString();
    }

    private void write(String name, Object value, int depth) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> write(name, present, depth));
        } else if (value instanceof Record) {
            line(name, "", depth);
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                write(component.getName(), read(component, value), depth + 1);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(each -> write(name, each, depth));
        } else if (value instanceof Map<?, ?> map) {
            line(name, map.toString().replace("\n", "|"), depth);
        } else if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new AssertionError("[" + name + "] is " + number);
            }
            line(name, String.format(Locale.ROOT, "%.6g", number), depth);
        } else if (value == null) {
            throw new AssertionError("[" + name + "] is null");
        } else {
            line(name, value.toString(), depth);
        }
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void line(String name, String value, int depth) {
        text.append("  ".repeat(depth))
                .append(name)
                .append(value.isEmpty() ? "" : ": " + value)
                .append('\n');
    }
}
