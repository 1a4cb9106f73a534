package org.openpersonalization.audience;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the condition language converts and compares values. The specification takes its rules from JavaScript: ECMA-262,
 * sections 7.1.4 (ToNumber), 7.1.17 (ToString), 7.2.13 (IsLessThan) and 7.2.15 (IsStrictlyEqual).
 */
final class LooseValues {

    private static final double PLAIN_NOTATION_BELOW = 1e21;
    private static final double PLAIN_NOTATION_FROM = 1e-6;

    private LooseValues() {}

    /** The text of a value: {@code null}, {@code 1}, {@code 1.5}, {@code a,b} for a list. */
    static String text(@Nullable Object value) {
        if (value instanceof Number number) {
            return text(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            return joined(list);
        }
        return value instanceof Map ? "[object Object]" : String.valueOf(value);
    }

    private static String joined(List<?> list) {
        StringBuilder text = new StringBuilder();
        String separator = "";
        for (Object element : list) {
            text.append(separator).append(element == null ? "" : text(element));
            separator = ",";
        }
        return text.toString();
    }

    private static String text(double number) {
        double size = Math.abs(number);
        if (number == 0) {
            return "0";
        }
        if (Double.isNaN(number)
                || Double.isInfinite(number)
                || size >= PLAIN_NOTATION_BELOW
                || size < PLAIN_NOTATION_FROM) {
            return Double.toString(number);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The number that a value stands for: nothing is 0, true is 1, text is parsed; not a number when there is none. */
    static double number(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        return value instanceof Map ? Double.NaN : parsed(text(value).strip());
    }

    private static double parsed(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return hexadecimal(text.substring(2));
        }
        boolean decimal = text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
        try {
            return decimal ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static double hexadecimal(String digits) {
        try {
            return digits.startsWith("-") || digits.startsWith("+") ? Double.NaN : Long.parseLong(digits, 16);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** Whether a value counts as true: everything but nothing, false, 0, not-a-number and the empty text. */
    static boolean truthy(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0 && !Double.isNaN(number.doubleValue());
        }
        return value != null && !value.equals("");
    }

    /** The same type and value; lists and maps are never the same as others. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        if (left instanceof List || left instanceof Map) {
            return false;
        }
        return Objects.equals(left, right);
    }

    /** Whether two values have the same JSON text: the same elements in the same order. */
    static boolean sameJson(@Nullable Object left, @Nullable Object right) {
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return sameElements(one.iterator(), other.iterator());
        }
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            return one.size() == other.size()
                    && sameElements(one.keySet().iterator(), other.keySet().iterator())
                    && sameElements(one.values().iterator(), other.values().iterator());
        }
        return same(left, right);
    }

    private static boolean sameElements(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            if (!sameJson(left.next(), right.next())) {
                return false;
            }
        }
        return !left.hasNext() && !right.hasNext();
    }

    /** Whether both values can be ordered, and the comparison of left to right passes: texts as text, else as numbers. */
    static boolean ordered(@Nullable Object left, @Nullable Object right, Order order) {
        if (isText(left) && isText(right)) {
            return order.accepts(text(left).compareTo(text(right)));
        }
        double one = number(left);
        double other = number(right);
        return !Double.isNaN(one) && !Double.isNaN(other) && order.accepts(one < other ? -1 : one > other ? 1 : 0);
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof List || value instanceof Map;
    }
}
