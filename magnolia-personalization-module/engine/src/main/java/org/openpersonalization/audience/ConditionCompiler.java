package org.openpersonalization.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.operator.ListCheck;
import org.openpersonalization.audience.operator.OperatorCompiler;
import org.openpersonalization.audience.operator.ScalarCheck;
import org.openpersonalization.audience.operator.ValueCheck;
import org.openpersonalization.message.Message;

/** Turns one parsed JSON condition into clauses, and notes paths and mistakes on the way. */
public final class ConditionCompiler {

    private final SortedSet<String> paths = new TreeSet<>();
    private final List<Message> problems = new ArrayList<>();
    private final Budget budget = new Budget();
    private final OperatorCompiler operators;
    private int insideElements;

    ConditionCompiler(SavedGroups groups) {
        this.operators = new OperatorCompiler(this, groups);
    }

    SortedSet<String> paths() {
        return paths;
    }

    List<Message> problems() {
        return problems;
    }

    Clause compile(@Nullable Object json) {
        budget.require(json);
        return clause(json, "");
    }

    public void spend(long patternSteps) {
        budget.spend(patternSteps);
    }

    long cost() {
        return budget.spent();
    }

    public void problem(String place, ConditionFault fault) {
        problem(place, fault.message());
    }

    public void problem(String place, Message mistake) {
        problems.add(mistake.text("at", place));
    }

    private Clause clause(@Nullable Object json, String place) {
        budget.enter();
        List<Clause> parts = new ArrayList<>();
        if (!(json instanceof Map)) {
            problem(place, ConditionFault.OBJECT_EXPECTED);
        }
        entries(json).forEach((key, value) -> parts.add(entry(String.valueOf(key), value, place + "/" + key)));
        budget.leave();
        if (json == null) {
            return new Clause.Not(new Clause.AllOf(List.of()));
        }
        return parts.size() == 1 ? parts.get(0) : new Clause.AllOf(parts);
    }

    /** The entries of an object. Where a list or a text stands instead, its elements or letters, by their index. */
    private static Map<?, ?> entries(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (Object element : elements(json)) {
            entries.put(String.valueOf(entries.size()), element);
        }
        return entries;
    }

    private static List<?> elements(@Nullable Object json) {
        if (json instanceof String text) {
            return text.chars().mapToObj(Character::toString).toList();
        }
        return json instanceof List<?> list ? list : List.of();
    }

    private Clause entry(String key, @Nullable Object json, String place) {
        return switch (key) {
            case "$or" -> new Clause.AnyOf(list(json, place));
            case "$nor" -> new Clause.Not(new Clause.AnyOf(list(json, place)));
            case "$and" -> new Clause.AllOf(list(json, place));
            case "$not" -> new Clause.Not(clause(json, place));
            default -> at(key, json, place);
        };
    }

    private List<Clause> list(@Nullable Object json, String place) {
        if (!(json instanceof List)) {
            problem(place, ConditionFault.CONDITIONS_EXPECTED);
        }
        List<Clause> parts = new ArrayList<>();
        for (Object element : elements(json)) {
            parts.add(clause(element, place + "/" + parts.size()));
        }
        return parts;
    }

    private Clause at(String path, @Nullable Object json, String place) {
        if (path.startsWith("$")) {
            problem(place, ConditionFault.OPERATOR_MISPLACED);
        }
        if (path.isBlank()) {
            problem(place, ConditionFault.PATH_EMPTY);
        }
        if (insideElements == 0) {
            paths.add(path);
        }
        return new Clause.At(path, test(json, place, false));
    }

    /** The test of a value against a condition value: plain values compare loosely, operator objects test. */
    public ValueCheck test(@Nullable Object json, String place, boolean fold) {
        budget.enter();
        try {
            if (json instanceof String text) {
                return fold ? new ScalarCheck.FoldedText(text) : new ScalarCheck.Text(text);
            }
            if (json instanceof Number number) {
                return new ScalarCheck.Numeric(number.doubleValue());
            }
            if (json instanceof Boolean bool) {
                return new ScalarCheck.Truth(bool);
            }
            return json == null ? new ScalarCheck.Presence(false) : structure(json, place);
        } finally {
            budget.leave();
        }
    }

    private ValueCheck structure(Object json, String place) {
        if (!isOperators(json)) {
            warnOfMixture(json, place);
            return new ScalarCheck.Json(json);
        }
        List<ValueCheck> tests = new ArrayList<>();
        ((Map<?, ?>) json)
                .forEach((operator, operand) ->
                        tests.add(operators.test(String.valueOf(operator), operand, place + "/" + operator)));
        return tests.size() == 1 ? tests.get(0) : new ValueCheck.Every(tests);
    }

    private void warnOfMixture(Object json, String place) {
        if (json instanceof Map<?, ?> map && map.keySet().stream().anyMatch(ConditionCompiler::isOperator)) {
            problem(place, ConditionFault.OPERATORS_MIXED);
        }
    }

    /** The test of a list's element: operators test the element itself, anything else its attributes. */
    public ValueCheck elementTest(@Nullable Object json, String place) {
        if (json != null && isOperators(json)) {
            return test(json, place, false);
        }
        insideElements++;
        try {
            return new ListCheck.Inside(clause(json, place));
        } finally {
            insideElements--;
        }
    }

    private static boolean isOperators(Object json) {
        return json instanceof Map<?, ?> map
                && !map.isEmpty()
                && map.keySet().stream().allMatch(ConditionCompiler::isOperator);
    }

    private static boolean isOperator(Object key) {
        return String.valueOf(key).startsWith("$");
    }
}
