package org.openpersonalization.magnolia.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.message.Message;
import org.openpersonalization.web.setting.SettingProblem;
import org.openpersonalization.web.setting.SettingState;

/**
 * Describes each setting of a bean by what its reader read. A setting that no reader read is a secret.
 *
 * @param reads the settings that were read, by path
 * @param problems the settings with an invalid value
 */
record SettingStates(SortedMap<String, SettingValues.Read> reads, List<SettingProblem> problems) {

    /** The states in the order of paths. */
    List<SettingState> of(Class<?> bean) {
        List<SettingState> states = new ArrayList<>();
        SettingNames.types(bean).forEach((path, type) -> states.add(state(path, type)));
        return List.copyOf(states);
    }

    private SettingState state(String path, Class<?> type) {
        SettingValues.Read read = reads.get(path);
        if (read != null) {
            return new SettingState(
                    path, read.written(), read.usual(), Optional.of(read.expected()), read.isSecret(), effect(path));
        }
        boolean isSecret = !Map.class.isAssignableFrom(type);
        List<String> entries = new ArrayList<>();
        Optional<Message> expected = Optional.empty();
        String prefix = path + "/";
        for (Map.Entry<String, SettingValues.Read> entry : reads.tailMap(prefix).entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                entries.add(entry.getKey().substring(prefix.length()) + " = "
                        + String.join(", ", entry.getValue().written()));
                expected = Optional.of(entry.getValue().expected());
            }
        }
        return new SettingState(path, entries, "", expected, isSecret, effect(path));
    }

    private Optional<Message> effect(String path) {
        return problems.stream()
                .filter(problem -> problem.path().equals(path) || problem.path().startsWith(path + "/"))
                .map(SettingProblem::effect)
                .findFirst();
    }
}
