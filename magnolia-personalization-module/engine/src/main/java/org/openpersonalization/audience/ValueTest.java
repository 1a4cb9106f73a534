package org.openpersonalization.audience;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question about one value. Answers every value without throwing. */
sealed interface ValueTest {

    boolean accepts(@Nullable Object value);

    /** Follows the attribute in a sentence: {@code is one of [CH, DE]}. */
    String words();

    /** The value's text is this; missing reads {@code null}. */
    record Text(String expected) implements ValueTest {
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
    record FoldedText(String expected) implements ValueTest {
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
    record Numeric(double expected) implements ValueTest {
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
    record Truth(boolean expected) implements ValueTest {
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
    record Presence(boolean expected) implements ValueTest {
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
    record Json(Object expected) implements ValueTest {
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
    record Same(@Nullable Object expected) implements ValueTest {
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
    record Ordered(Order order, @Nullable Object expected) implements ValueTest {
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
    record Version(Order order, String expected, String shown) implements ValueTest {
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
    record Type(String expected) implements ValueTest {
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

    /** The value, or one element of it, is in the set. The set holds comparable keys. */
    record OneOf(Set<Object> keys, boolean fold, String shown) implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return list.stream().anyMatch(element -> keys.contains(MemberKeys.of(element, fold)));
            }
            return keys.contains(MemberKeys.of(value, fold));
        }

        @Override
        public String words() {
            return "is one of " + shown;
        }
    }

    /** Every question has an element of the list that it accepts. */
    record HasAll(List<ValueTest> tests) implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value instanceof List<?> list
                    && tests.stream().allMatch(test -> list.stream().anyMatch(test::accepts));
        }

        @Override
        public String words() {
            return "has elements where one each " + Words.joined(tests, ", ");
        }
    }

    /** The value is a list and its length is accepted. */
    record Size(ValueTest length) implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value instanceof List<?> list && length.accepts(list.size());
        }

        @Override
        public String words() {
            return "has a length that " + length.words();
        }
    }

    /** The value is a list with an element, other than nothing, false, 0 or empty text, that is accepted. */
    record AnyElement(ValueTest test) implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value instanceof List<?> list
                    && list.stream().anyMatch(element -> LooseValues.truthy(element) && test.accepts(element));
        }

        @Override
        public String words() {
            return "has an element that " + test.words();
        }
    }

    /** The value's own attributes fulfil a condition. */
    record Inside(Clause clause) implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return clause.matches(new TreeAttributes(value));
        }

        @Override
        public String words() {
            return "fulfils (" + clause.words() + ")";
        }
    }

    /** A part of the value's text matches the pattern. */
    record Matching(com.google.re2j.Pattern pattern) implements ValueTest {
        private static final int MAX_SUBJECT = 4096;

        @Override
        public boolean accepts(@Nullable Object value) {
            String subject = LooseValues.text(value);
            return subject.length() <= MAX_SUBJECT && pattern.matcher(subject).find();
        }

        @Override
        public String words() {
            return "matches the pattern " + pattern.pattern();
        }
    }

    /** All questions accept the value. */
    record Every(List<ValueTest> tests) implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            for (ValueTest test : tests) {
                if (!test.accepts(value)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String words() {
            return Words.joined(tests, " and ");
        }
    }

    /** The question does not accept the value. */
    record Not(ValueTest test) implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return !test.accepts(value);
        }

        @Override
        public String words() {
            return "not (" + test.words() + ")";
        }
    }

    /** A question that makes no sense: accepts nothing. */
    record Never() implements ValueTest {
        @Override
        public boolean accepts(@Nullable Object value) {
            return false;
        }

        @Override
        public String words() {
            return "never holds";
        }
    }
}
