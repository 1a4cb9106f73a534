package org.openpersonalization.audience;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Named lists of values that {@code $inGroup} and {@code $notInGroup} refer to.
 *
 * @param values the lists by name; strings, numbers and booleans
 */
public record SavedGroups(Map<String, List<Object>> values) {

    public SavedGroups {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, group -> List.copyOf(group.getValue())));
    }

    /** No groups. */
    public static SavedGroups none() {
        return new SavedGroups(Map.of());
    }
}
