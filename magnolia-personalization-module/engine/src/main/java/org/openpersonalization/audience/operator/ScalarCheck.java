package org.openpersonalization.audience.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.value.JsonText;
import org.openpersonalization.audience.value.LooseValues;
import org.openpersonalization.audience.value.Versions;

/** Questions about a value as a whole. */
public sealed interface ScalarCheck extends ValueCheck {

    /** The value's text is this; missing reads {@code null}. */
    record Text(String expected) implements ScalarCheck {

        /** The only number that has this text, if any has. */
        public double number() {
            return LooseValues.number(expected);
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            return value instanceof String text
                    ? text.equals(expected)
                    : LooseValues.text(value).equals(expected);
        }

        @Override
        public String words() {
            return "is " + expected;
        }
    }

    /** The value's text is this, whatever the case. */
    record FoldedText(String expected) implements ScalarCheck {
        public FoldedText {
            expected = expected.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            return LooseValues.text(value).toLowerCase(Locale.ROOT).equals(expected);
        }

        @Override
        public String words() {
            return "is " + expected + " in any case";
        }
    }

    /** The value stands for this number. */
    record Numeric(double expected) implements ScalarCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return LooseValues.number(value) == expected;
        }

        @Override
        public String words() {
            return "is " + LooseValues.text(expected);
        }
    }

    /** The value is there and counts as true or false. */
    record Truth(boolean expected) implements ScalarCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value != null && LooseValues.truthy(value) == expected;
        }

        @Override
        public String words() {
            return "is " + expected;
        }
    }

    /** The value is there, or is not. */
    record Presence(boolean expected) implements ScalarCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return (value != null) == expected;
        }

        @Override
        public String words() {
            return expected ? "is known" : "is not known";
        }
    }

    /** The value has the same JSON text. */
    record Json(Object expected) implements ScalarCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return JsonText.same(value, expected);
        }

        @Override
        public String words() {
            return "is " + expected;
        }
    }

    /** The value is of the same type and the same. */
    record Same(@Nullable Object expected) implements ScalarCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return LooseValues.same(value, expected);
        }

        @Override
        public String words() {
            return "is " + expected;
        }
    }

    /** The value comes before or after another. */
    record Ordered(OrderOperator order, @Nullable Object expected) implements ScalarCheck {

        /** Whether texts are compared with it as texts; anything else is compared as a number. */
        public boolean comparesTexts() {
            return LooseValues.isText(expected);
        }

        /** The text that texts are compared with. */
        public String text() {
            return LooseValues.text(expected);
        }

        /** The number that anything else is compared with; not a number when there is none. */
        public double number() {
            return LooseValues.number(expected);
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            return LooseValues.ordered(value, expected, order);
        }

        @Override
        public String words() {
            return order.words() + " " + expected;
        }
    }

    /** The value is a version before, after or equal to another; the other one is in comparable form. */
    record Version(OrderOperator order, String expected, String shown) implements ScalarCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return order.accepts(Versions.comparable(value).compareTo(expected));
        }

        @Override
        public String words() {
            return "is a version that " + order.words() + " " + shown;
        }
    }

    /** The value's JSON type has this name. */
    record Type(String expected) implements ScalarCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return nameOf(value).equals(expected);
        }

        private static String nameOf(@Nullable Object value) {
            if (value == null) {
                return "null";
            }
            if (value instanceof List) {
                return "array";
            }
            if (value instanceof Map) {
                return "object";
            }
            return value instanceof Number ? "number" : value instanceof Boolean ? "boolean" : "string";
        }

        @Override
        public String words() {
            return "is of type " + expected;
        }
    }

    /**
     * A part of the value's text matches the pattern.
     *
     * @param literal the text that the pattern finds, where it is no more than a text; null elsewhere
     */
    record Matching(
            com.google.re2j.Pattern pattern,
            long steps,
            @Nullable String literal) implements ScalarCheck {
        private static final int MAX_SUBJECT = 4096;
        /** Letters held against steps; a pattern of 244 steps takes the longest text. */
        private static final long MAX_WORK = 1_000_000;

        @Override
        public boolean accepts(@Nullable Object value) {
            String subject = LooseValues.text(value);
            return subject.length() <= MAX_SUBJECT
                    && subject.length() * steps <= MAX_WORK
                    && (literal == null ? pattern.matcher(subject).find() : subject.contains(literal));
        }

        @Override
        public String words() {
            return "matches the pattern " + pattern.pattern();
        }
    }
}
