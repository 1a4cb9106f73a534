package org.openpersonalization.audience.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes and reads numbers as the condition language does: ECMA-262, sections 6.1.6.1.20 (Number::toString) and 7.1.4.1
 * (StringToNumber). The text of a number has the fewest digits that read back as the same number; Java's own text of a
 * double has more digits for some, and another form of exponent.
 */
final class NumberText {

    private static final double PLAIN_NOTATION_BELOW = 1e21;
    private static final double PLAIN_NOTATION_FROM = 1e-6;
    private static final double EXACT_WHOLE_BELOW = 1L << 53;
    /** As many decimal digits survive a trip through any normal double. */
    private static final int SAFE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;
    private static final String DECIMAL_SIGNS = "+-.eE";

    private NumberText() {}

    /** The text of a number: {@code 1}, {@code 1.5}, {@code 1e+21}. */
    static String of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        if (Math.abs(number) < EXACT_WHOLE_BELOW && number == (long) number) {
            return Long.toString((long) number);
        }
        double size = Math.abs(number);
        BigDecimal shortest = shortest(number).stripTrailingZeros();
        boolean plain = size >= PLAIN_NOTATION_FROM && size < PLAIN_NOTATION_BELOW;
        return plain ? shortest.toPlainString() : scientific(shortest);
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        int digits = Math.abs(number) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
        while (digits < MOST_DIGITS) {
            // Next to a power of two the nearest short decimal may miss where the next one up does not.
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == number) {
                    return rounded;
                }
            }
            digits++;
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String sign = number.signum() < 0 ? "-" : "";
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /** The number that the text stands for: 0 when there is only white space; not a number when it is something else. */
    static double parse(String text) {
        String trimmed = trimmed(text);
        if (trimmed.isEmpty()) {
            return 0;
        }
        int radix = radix(trimmed);
        return radix == 0 ? decimal(trimmed) : whole(trimmed.substring(2), radix);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return letter >= '\t' && letter <= '\r'
                || letter == '\uFEFF'
                || letter == '\u2028'
                || letter == '\u2029'
                || Character.getType(letter) == Character.SPACE_SEPARATOR;
    }

    /** The radix that a prefix such as {@code 0x} announces; 0 when there is none. */
    private static int radix(String text) {
        if (text.length() < 2 || text.charAt(0) != '0') {
            return 0;
        }
        return switch (text.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static double decimal(String text) {
        if (text.endsWith("Infinity")) {
            return switch (text) {
                case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> Double.NaN;
            };
        }
        try {
            return text.chars().allMatch(NumberText::isDecimal) ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static boolean isDecimal(int letter) {
        return letter >= '0' && letter <= '9' || DECIMAL_SIGNS.indexOf(letter) >= 0;
    }

    private static double whole(String digits, int radix) {
        boolean valid = !digits.isEmpty() && digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
        if (!valid) {
            return Double.NaN;
        }
        // 1024 binary digits and more are beyond every double, and reading them all would take long.
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 1024
                ? Double.POSITIVE_INFINITY
                : new BigInteger(significant, radix).doubleValue();
    }
}
