package org.openpersonalization.experiment.phase;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;

/**
 * An audience as it was when a phase began: later changes do not affect the phase.
 *
 * @param name its key; empty for all visitors
 * @param title its name for people
 * @param condition the parsed condition; empty for all visitors
 * @param groups the groups of values that it refers to
 */
public record FrozenAudience(
        String name, String title, Map<String, @Nullable Object> condition, Map<String, List<String>> groups) {

    public FrozenAudience {
        condition = Collections.unmodifiableMap(new LinkedHashMap<>(condition));
        groups = Map.copyOf(groups);
    }

    /** All visitors. */
    public static FrozenAudience everybody() {
        return new FrozenAudience("", "", Map.of(), Map.of());
    }

    /**
     * The audience to ask.
     *
     * @param contextPaths the paths below {@code context.} that exist
     * @throws org.openpersonalization.message.InvalidValueException when the condition has mistakes
     */
    public Audience compiled(Set<String> contextPaths) {
        Map<String, List<Object>> values = new HashMap<>();
        groups.forEach((group, members) -> values.put(group, List.copyOf(members)));
        String key = name.isEmpty() ? "everybody" : name;
        return new AudienceCompiler(new SavedGroups(values), contextPaths).compile(key, title, condition);
    }
}
