package org.openpersonalization.audience.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a condition that must all hold, as parsed JSON. */
public final class Conjuncts {

    private static final String AND = "$and";

    private Conjuncts() {}

    /** The parts in their order; empty for a condition that is no conjunction. */
    public static List<Map<String, ?>> of(Map<String, ?> condition) {
        if (condition.size() > 1) {
            return entries(condition);
        }
        return condition.entrySet().stream()
                .findFirst()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .orElse(List.of());
    }

    private static List<Map<String, ?>> of(String key, Object value) {
        if (key.equals(AND) && value instanceof List<?> parts) {
            return objects(parts);
        }
        boolean isTested = !key.startsWith("$") && value instanceof Map<?, ?> tests && tests.size() > 1;
        return isTested ? tests(key, (Map<?, ?>) value) : List.of();
    }

    private static List<Map<String, ?>> entries(Map<String, ?> condition) {
        List<Map<String, ?>> parts = new ArrayList<>();
        condition.forEach((key, value) -> parts.add(one(key, value)));
        return parts;
    }

    /** Several operators on one path; a plain object is compared as a whole. */
    private static List<Map<String, ?>> tests(String path, Map<?, ?> tests) {
        boolean areOperators =
                tests.keySet().stream().allMatch(key -> String.valueOf(key).startsWith("$"));
        return areOperators
                ? tests.entrySet().stream()
                        .<Map<String, ?>>map(test -> one(path, one(String.valueOf(test.getKey()), test.getValue())))
                        .toList()
                : List.of();
    }

    /** Whole lists only: an element that is no object holds for nothing and stays within the list. */
    private static List<Map<String, ?>> objects(List<?> parts) {
        List<Map<String, ?>> objects = new ArrayList<>();
        for (Object part : parts) {
            if (!(part instanceof Map<?, ?> map)) {
                return List.of();
            }
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
            objects.add(copy);
        }
        return objects;
    }

    private static Map<String, Object> one(String key, Object value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(key, value);
        return entry;
    }
}
