package org.openpersonalization.audience.operator;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.ConditionCompiler;
import org.openpersonalization.audience.ConditionFault;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.audience.value.LooseValues;
import org.openpersonalization.audience.value.MemberKeys;
import org.openpersonalization.audience.value.Versions;
import org.openpersonalization.message.Message;

/** Turns one operator with its operand into a test. */
public final class OperatorCompiler {

    private static final int MAX_PATTERN = 512;
    private static final int MAX_PATTERN_STEPS = 4_000;
    private static final Set<String> TYPES = Set.of("null", "array", "object", "string", "number", "boolean");

    private final ConditionCompiler compiler;
    private final SavedGroups groups;

    public OperatorCompiler(ConditionCompiler compiler, SavedGroups groups) {
        this.compiler = compiler;
        this.groups = groups;
    }

    public ValueCheck test(String operator, @Nullable Object operand, String place) {
        return switch (operator) {
            case "$eq" -> same(operand, place);
            case "$ne" -> new ValueCheck.Not(same(operand, place));
            case "$lt" -> new ScalarCheck.Ordered(OrderOperator.LESS, operand);
            case "$lte" -> new ScalarCheck.Ordered(OrderOperator.AT_MOST, operand);
            case "$gt" -> new ScalarCheck.Ordered(OrderOperator.GREATER, operand);
            case "$gte" -> new ScalarCheck.Ordered(OrderOperator.AT_LEAST, operand);
            case "$veq" -> version(OrderOperator.EQUAL, operand);
            case "$vne" -> version(OrderOperator.NOT_EQUAL, operand);
            case "$vlt" -> version(OrderOperator.LESS, operand);
            case "$vlte" -> version(OrderOperator.AT_MOST, operand);
            case "$vgt" -> version(OrderOperator.GREATER, operand);
            case "$vgte" -> version(OrderOperator.AT_LEAST, operand);
            case "$not" -> new ValueCheck.Not(compiler.test(operand, place, false));
            case "$exists" -> new ScalarCheck.Presence(LooseValues.truthy(operand));
            case "$size" -> new ListCheck.Size(compiler.test(operand, place, false));
            case "$elemMatch" -> new ListCheck.AnyElement(compiler.elementTest(operand, place));
            case "$type" -> type(operand, place);
            case "$regex" -> pattern(operand, place, 0);
            case "$regexi" -> pattern(operand, place, Pattern.CASE_INSENSITIVE);
            default -> listTest(operator, operand, place);
        };
    }

    private ValueCheck listTest(String operator, @Nullable Object operand, String place) {
        return switch (operator) {
            case "$in" -> oneOf(operand, place, false);
            case "$ini" -> oneOf(operand, place, true);
            case "$nin" -> noneOf(operand, place, false);
            case "$nini" -> noneOf(operand, place, true);
            case "$all" -> all(operand, place, false);
            case "$alli" -> all(operand, place, true);
            case "$inGroup" -> member(operand, place);
            case "$notInGroup" -> new ValueCheck.Not(member(operand, place));
            default ->
                never(
                        place,
                        ConditionFault.OPERATOR_UNKNOWN
                                .message()
                                .text("operator", operator)
                                .text("nearest", OperatorNames.nearest(operator)));
        };
    }

    private ValueCheck never(String place, ConditionFault fault) {
        return never(place, fault.message());
    }

    private ValueCheck never(String place, Message mistake) {
        compiler.problem(place, mistake);
        return new ValueCheck.Never();
    }

    private ValueCheck same(@Nullable Object operand, String place) {
        if (operand instanceof List || operand instanceof Map) {
            compiler.problem(place, ConditionFault.NEVER_SAME);
        }
        return new ScalarCheck.Same(operand);
    }

    private static ValueCheck version(OrderOperator order, @Nullable Object operand) {
        return new ScalarCheck.Version(order, Versions.comparable(operand), LooseValues.text(operand));
    }

    private ValueCheck type(@Nullable Object operand, String place) {
        if (operand instanceof String name && TYPES.contains(name)) {
            return new ScalarCheck.Type(name);
        }
        return never(place, ConditionFault.TYPE_UNKNOWN);
    }

    private ValueCheck pattern(@Nullable Object operand, String place, int flags) {
        if (!(operand instanceof String text) || text.length() > MAX_PATTERN) {
            return never(place, ConditionFault.PATTERN_FORM.message().count("limit", MAX_PATTERN));
        }
        long steps = PatternCost.of(text);
        if (steps > MAX_PATTERN_STEPS) {
            return never(place, ConditionFault.PATTERN_REPEATS.message().count("limit", MAX_PATTERN_STEPS));
        }
        compiler.spend(steps);
        try {
            return new ScalarCheck.Matching(
                    Pattern.compile(text, flags), steps, flags == 0 ? LiteralPattern.of(text) : null);
        } catch (PatternSyntaxException unusable) {
            return never(place, ConditionFault.PATTERN_UNUSABLE.message().text("cause", unusable.getDescription()));
        }
    }

    private ValueCheck oneOf(@Nullable Object operand, String place, boolean fold) {
        return operand instanceof List<?> list ? members(list, fold) : never(place, ConditionFault.LIST_EXPECTED);
    }

    private ValueCheck noneOf(@Nullable Object operand, String place, boolean fold) {
        return operand instanceof List<?> list
                ? new ValueCheck.Not(members(list, fold))
                : never(place, ConditionFault.LIST_EXPECTED);
    }

    private static ValueCheck members(List<?> list, boolean fold) {
        return new ListCheck.OneOf(MemberKeys.of(list, fold), fold, String.valueOf(list));
    }

    private ValueCheck all(@Nullable Object operand, String place, boolean fold) {
        if (!(operand instanceof List<?> list)) {
            return never(place, ConditionFault.LIST_EXPECTED);
        }
        List<ValueCheck> tests = new ArrayList<>();
        for (Object element : list) {
            tests.add(compiler.test(element, place + "/" + tests.size(), fold));
        }
        return new ListCheck.HasAll(tests);
    }

    private ValueCheck member(@Nullable Object operand, String place) {
        List<Object> values = groups.values().get(LooseValues.text(operand));
        if (values == null) {
            compiler.problem(place, ConditionFault.GROUP_UNKNOWN.message().title("group", LooseValues.text(operand)));
            values = List.of();
        }
        return new ListCheck.OneOf(MemberKeys.of(values, false), false, "the group " + operand);
    }
}
