package org.openpersonalization.audience;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.value.LooseValues;

/**
 * Values that a condition reads by dotted path. A value is what JSON knows: null, {@link Boolean}, {@link Number},
 * {@link String}, {@link java.util.List} or {@link Map}.
 */
public interface Attributes {

    /** The value at the path; null when it is absent. */
    @Nullable
    Object value(String path);

    /** The value as text that identifies a visitor; empty when it is absent or counts as false, such as 0. */
    default String identity(String path) {
        Object value = value(path);
        return LooseValues.truthy(value) ? LooseValues.text(value) : "";
    }

    /** Whether the value at the path may lack the visitor's last actions, which another instance has stored. */
    default boolean isBehind(String path) {
        return false;
    }

    /** The values of a tree of maps and lists: {@code a.b.0} is the first element of the list {@code b} in {@code a}. */
    static Attributes of(Map<String, ?> tree) {
        return new TreeAttributes(tree);
    }

    /** Every value is absent. */
    static Attributes none() {
        return path -> null;
    }
}
