package org.openpersonalization.audience.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.value.WordList;

/** A question about one value. Answers every value without throwing. */
public sealed interface ValueCheck permits ScalarCheck, ListCheck, ValueCheck.Every, ValueCheck.Not, ValueCheck.Never {

    boolean accepts(@Nullable Object value);

    /** Follows the attribute in a sentence: {@code is one of [CH, DE]}. */
    String words();

    /** All questions accept the value. */
    record Every(List<ValueCheck> tests) implements ValueCheck {
        @Override
        public boolean accepts(@Nullable Object value) {
            for (ValueCheck test : tests) {
                if (!test.accepts(value)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String words() {
            return WordList.joined(tests, " and ");
        }
    }

    /** The question does not accept the value. */
    record Not(ValueCheck test) implements ValueCheck {
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
    record Never() implements ValueCheck {
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
