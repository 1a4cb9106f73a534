package org.openpersonalization.audience.value;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes values findable in a hash set under the language's rule of sameness: numbers by value, nothing by a mark of its
 * own, lists and maps never.
 */
public final class MemberKeys {

    private static final Object NOTHING = new Object();
    private static final Object STRUCTURE = new Object();

    private MemberKeys() {}

    public static Set<Object> of(List<?> members, boolean fold) {
        Set<Object> keys = new HashSet<>();
        members.stream().filter(member -> !isStructure(member)).forEach(member -> keys.add(of(member, fold)));
        return Set.copyOf(keys);
    }

    /** The key; for a list or map one that is in no set. */
    public static Object of(@Nullable Object value, boolean fold) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Number number) {
            return number.doubleValue() + 0.0;
        }
        if (fold && value instanceof String text) {
            return text.toLowerCase(Locale.ROOT);
        }
        return isStructure(value) ? STRUCTURE : value;
    }

    private static boolean isStructure(@Nullable Object value) {
        return value instanceof List || value instanceof Map;
    }
}
