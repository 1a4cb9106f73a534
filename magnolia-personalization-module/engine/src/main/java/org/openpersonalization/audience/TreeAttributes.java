package org.openpersonalization.audience;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.value.JsonText;

/** Attributes inside one JSON value; a value that is neither map nor list has none. */
public record TreeAttributes(@Nullable Object root) implements Attributes {

    @Override
    public @Nullable Object value(String path) {
        Object current = root;
        int start = 0;
        while (current != null && start <= path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            current = child(current, path.substring(start, end));
            start = end + 1;
        }
        return current;
    }

    private static @Nullable Object child(Object parent, String name) {
        if (parent instanceof Map<?, ?> map) {
            return map.get(name);
        }
        return parent instanceof List<?> list ? element(list, name) : null;
    }

    private static @Nullable Object element(List<?> list, String name) {
        if (name.equals("length")) {
            return list.size();
        }
        if (!JsonText.isIndex(name)) {
            return null;
        }
        long index = Long.parseLong(name);
        return index < list.size() ? list.get((int) index) : null;
    }
}
