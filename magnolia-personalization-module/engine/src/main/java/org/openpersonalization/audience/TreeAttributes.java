package org.openpersonalization.audience;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes inside one JSON value; a value that is neither map nor list has none. */
record TreeAttributes(@Nullable Object root) implements Attributes {

    private static final int MAX_INDEX_DIGITS = 6;

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
        if (name.isEmpty() || name.length() > MAX_INDEX_DIGITS || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int index = Integer.parseInt(name);
        return index < list.size() ? list.get(index) : null;
    }
}
