package org.openpersonalization.audience.operator;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Clause;
import org.openpersonalization.audience.TreeAttributes;
import org.openpersonalization.audience.value.LooseValues;
import org.openpersonalization.audience.value.MemberKeys;
import org.openpersonalization.audience.value.WordList;

/** Questions about a list or an object, or about where a value stands in one. */
public sealed interface ListCheck extends ValueCheck {

    /** The value, or one element of it, is in the set. The set holds comparable keys. */
    record OneOf(Set<Object> keys, boolean fold, String shown) implements ListCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            if (value instanceof String text && !fold) {
                return keys.contains(text);
            }
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
    record HasAll(List<ValueCheck> tests) implements ListCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return value instanceof List<?> list
                    && tests.stream().allMatch(test -> list.stream().anyMatch(test::accepts));
        }

        @Override
        public String words() {
            return "has elements where one each " + WordList.joined(tests, ", ");
        }
    }

    /** The value is a list and its length is accepted. */
    record Size(ValueCheck length) implements ListCheck {
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
    record AnyElement(ValueCheck test) implements ListCheck {
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
    record Inside(Clause clause) implements ListCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            return clause.matches(new TreeAttributes(value));
        }

        @Override
        public String words() {
            return "fulfils (" + clause.words() + ")";
        }
    }
}
