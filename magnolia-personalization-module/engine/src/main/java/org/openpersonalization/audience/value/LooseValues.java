package org.openpersonalization.audience.value;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.operator.OrderOperator;

/**
 * How the condition language converts and compares values. The specification takes its rules from JavaScript: ECMA-262,
 * sections 7.1.4 (ToNumber), 7.1.17 (ToString), 7.2.13 (IsLessThan) and 7.2.15 (IsStrictlyEqual).
 */
public final class LooseValues {

    /** Lists inside lists are read as text down to here; what lies deeper reads as empty text. */
    private static final int MAX_DEPTH = 64;

    private LooseValues() {}

    /** The text of a value: {@code null}, {@code 1}, {@code 1.5}, {@code a,b} for a list. */
    public static String text(@Nullable Object value) {
        return value instanceof String text ? text : text(value, 0);
    }

    private static String text(@Nullable Object value, int depth) {
        if (value instanceof Number number) {
            return NumberText.of(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            return depth < MAX_DEPTH ? joined(list, depth + 1) : "";
        }
        return value instanceof Map ? "[object Object]" : String.valueOf(value);
    }

    private static String joined(List<?> list, int depth) {
        StringBuilder text = new StringBuilder();
        String separator = "";
        for (Object element : list) {
            text.append(separator).append(element == null ? "" : text(element, depth));
            separator = ",";
        }
        return text.toString();
    }

    /** The number that a value stands for: nothing is 0, true is 1, text is parsed; not a number when there is none. */
    public static double number(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        return value instanceof Map ? Double.NaN : NumberText.parse(text(value));
    }

    /** Whether a value counts as true: everything but nothing, false, 0, not-a-number and the empty text. */
    public static boolean truthy(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0 && !Double.isNaN(number.doubleValue());
        }
        return value != null && !value.equals("");
    }

    /** The same type and value; lists and maps are never the same as others. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        if (left instanceof List || left instanceof Map) {
            return false;
        }
        return Objects.equals(left, right);
    }

    /** Whether both values can be ordered, and the comparison of left to right passes: texts as text, else as numbers. */
    public static boolean ordered(@Nullable Object left, @Nullable Object right, OrderOperator order) {
        if (left instanceof Number one && right instanceof Number other) {
            return ordered(one.doubleValue(), other.doubleValue(), order);
        }
        return isText(left) && isText(right)
                ? order.accepts(text(left).compareTo(text(right)))
                : ordered(number(left), number(right), order);
    }

    private static boolean ordered(double one, double other, OrderOperator order) {
        return !Double.isNaN(one) && !Double.isNaN(other) && order.accepts(one < other ? -1 : one > other ? 1 : 0);
    }

    public static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof List || value instanceof Map;
    }
}
