package org.openpersonalization.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the attribute paths that a set of conditions reads, so that each path is read at most once for all of them. Grows while
 * conditions are compiled, by one thread.
 */
public final class AttributeSlots {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a path, from 0; the same path has the same number. */
    public int of(String path) {
        Integer known = numbers.putIfAbsent(path, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** The paths, each at the index that is its number. */
    public List<String> paths() {
        return List.copyOf(numbers.keySet());
    }
}
