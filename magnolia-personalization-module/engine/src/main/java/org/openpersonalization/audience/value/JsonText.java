package org.openpersonalization.audience.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares values by the JSON text that they would be written as, without writing it. As in ECMA-262, section 10.1.11.1,
 * names that are list indices come first and in ascending order; all others keep the order in which they were put.
 */
public final class JsonText {

    private static final int MAX_INDEX_DIGITS = 10;
    private static final long INDICES = (1L << 32) - 1;

    private JsonText() {}

    /** Whether two values have the same JSON text: the same elements in the same order. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return one.size() == other.size() && sameElements(one.iterator(), other.iterator());
        }
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            return one.size() == other.size() && sameEntries(one, other);
        }
        return LooseValues.same(left, right);
    }

    private static boolean sameElements(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            if (!same(left.next(), right.next())) {
                return false;
            }
        }
        return !left.hasNext() && !right.hasNext();
    }

    private static boolean sameEntries(Map<?, ?> left, Map<?, ?> right) {
        Iterator<?> others = names(right).iterator();
        for (Object name : names(left)) {
            if (!name.equals(others.next()) || !same(left.get(name), right.get(name))) {
                return false;
            }
        }
        return true;
    }

    private static Collection<?> names(Map<?, ?> map) {
        if (map.keySet().stream().noneMatch(JsonText::isIndex)) {
            return map.keySet();
        }
        Stream<?> indices = map.keySet().stream()
                .filter(JsonText::isIndex)
                .sorted(Comparator.comparingLong(name -> Long.parseLong(String.valueOf(name))));
        return Stream.concat(indices, map.keySet().stream().filter(name -> !isIndex(name)))
                .toList();
    }

    /** Whether the name is the usual way to write a list's index: digits without a leading zero. */
    public static boolean isIndex(@Nullable Object name) {
        if (!(name instanceof String text) || text.isEmpty() || text.length() > MAX_INDEX_DIGITS) {
            return false;
        }
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean usual = text.length() == 1 || text.charAt(0) != '0';
        return digits && usual && Long.parseLong(text) < INDICES;
    }
}
