package org.openpersonalization.audience.lint;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.operator.ValueCheck;

/**
 * One value, or a kind of values that the constants of a condition do not tell apart.
 *
 * @param kind the kind of value
 * @param value the value itself; for a kind, one of its values
 * @param position how many of the compared texts come before it
 * @param number the number that a text, list or object counts as in comparisons with numbers
 * @param guesses assumed results of undecidable checks, so that a check has one result wherever it occurs
 */
record ValueSample(Kind kind, @Nullable Object value, int position, double number, Map<ValueCheck, Boolean> guesses) {

    enum Kind {
        /** This value. */
        EXACT,
        /** Numbers that lie between the same numbers of the condition. */
        NUMBER,
        /** Texts that the condition does not name. */
        TEXT,
        LIST,
        OBJECT,
        /** Any value at all. */
        ANYTHING
    }

    static ValueSample exactly(@Nullable Object value) {
        return new ValueSample(Kind.EXACT, value, 0, 0, Map.of());
    }

    static ValueSample number(double between) {
        return new ValueSample(Kind.NUMBER, between, 0, 0, Map.of());
    }

    static ValueSample text(String unnamed, int position, double number) {
        return new ValueSample(Kind.TEXT, unnamed, position, number, Map.of());
    }

    static ValueSample list(double number) {
        return new ValueSample(Kind.LIST, null, 0, number, Map.of());
    }

    static ValueSample object() {
        return new ValueSample(Kind.OBJECT, null, 0, Double.NaN, Map.of());
    }

    static ValueSample anything() {
        return new ValueSample(Kind.ANYTHING, null, 0, Double.NaN, Map.of());
    }

    ValueSample guessing(Map<ValueCheck, Boolean> more) {
        return new ValueSample(kind, value, position, number, Map.copyOf(more));
    }
}
