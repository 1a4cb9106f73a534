package org.openpersonalization.host.definition;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lays one tree over another: maps are merged key by key, everything else is replaced. */
final class Merge {

    private Merge() {}

    static Object of(Object below, Object above) {
        if (above instanceof Replacement || !(below instanceof Map<?, ?> base) || !(above instanceof Map<?, ?> over)) {
            return above instanceof Map<?, ?> empty && empty.isEmpty() && !(above instanceof Replacement)
                    ? below
                    : above;
        }
        Map<Object, Object> merged = new LinkedHashMap<>(base);
        over.forEach((key, value) -> merged.merge(key, value, Merge::of));
        return merged;
    }

    /** A map that replaces what it is laid over, instead of being merged into it. */
    static final class Replacement extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        Replacement(Map<Object, Object> content) {
            super(content);
        }
    }
}
