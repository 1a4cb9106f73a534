package org.openpersonalization.feature;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type of a feature's values, and the columns that they are encoded in. An absent value is 0 in all of them. */
public sealed interface FeatureType
        permits FeatureType.Flag, FeatureType.Amount, FeatureType.Category, FeatureType.Choices {

    /** The most values of a category. */
    int MOST_VALUES = 64;

    /** Names of the columns, within the feature. */
    List<String> columns();

    /**
     * Writes a value into its columns.
     *
     * @param value as the feature computed it
     * @param all the vector, all 0 in these columns
     * @param first the feature's first column
     * @throws IllegalArgumentException for a value of another type, and for a number that is not finite
     */
    void encode(Object value, double[] all, int first);

    /** Whether each column is 0 or 1, and at most one of them is 1, so that the feature can be crossed. */
    default boolean isOneHot() {
        return false;
    }

    /** Yes or no; a {@link Boolean}. One column, 1 for yes. */
    record Flag() implements FeatureType {

        @Override
        public List<String> columns() {
            return List.of("yes");
        }

        @Override
        public void encode(Object value, double[] all, int first) {
            all[first] = require(value, Boolean.class) ? 1 : 0;
        }

        @Override
        public boolean isOneHot() {
            return true;
        }
    }

    /**
     * A {@link Number}. One column, in steps of 1/1024, clamped to ±{@value #LARGEST} after scaling.
     *
     * @param isLogarithmic whether counts are scaled: {@code ln(1 + x)}, and {@code −ln(1 − x)} below 0
     */
    record Amount(boolean isLogarithmic) implements FeatureType {

        static final double LARGEST = 31;
        private static final double STEPS_PER_ONE = 1024;

        @Override
        public List<String> columns() {
            return List.of("value");
        }

        @Override
        public void encode(Object value, double[] all, int first) {
            double number = require(value, Number.class).doubleValue();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("A feature's value is a finite number [value=" + number + "]");
            }
            double scaled = isLogarithmic ? Math.copySign(StrictMath.log1p(Math.abs(number)), number) : number;
            all[first] = Math.rint(Math.max(-LARGEST, Math.min(LARGEST, scaled)) * STEPS_PER_ONE) / STEPS_PER_ONE;
        }
    }

    /**
     * One of several texts. One column for each; another text is 0 in all of them.
     *
     * @param values 1 to {@value #MOST_VALUES} different texts
     */
    record Category(List<String> values) implements FeatureType {

        public Category {
            values = distinct(values);
        }

        @Override
        public List<String> columns() {
            return values;
        }

        @Override
        public void encode(Object value, double[] all, int first) {
            int place = values.indexOf(require(value, String.class));
            if (place >= 0) {
                all[first + place] = 1;
            }
        }

        @Override
        public boolean isOneHot() {
            return true;
        }
    }

    /**
     * Any of several texts: a text or a collection of texts. One column for each.
     *
     * @param values 1 to {@value #MOST_VALUES} different texts
     */
    record Choices(List<String> values) implements FeatureType {

        public Choices {
            values = distinct(values);
        }

        @Override
        public List<String> columns() {
            return values;
        }

        @Override
        public void encode(Object value, double[] all, int first) {
            Collection<?> chosen = value instanceof String text ? List.of(text) : require(value, Collection.class);
            for (Object each : chosen) {
                int place = values.indexOf(each);
                if (place >= 0) {
                    all[first + place] = 1;
                }
            }
        }
    }

    private static List<String> distinct(List<String> values) {
        Set<String> distinct = new HashSet<>(values);
        if (values.isEmpty() || values.size() > MOST_VALUES || distinct.size() < values.size()) {
            throw new IllegalArgumentException(
                    "A feature has 1 to " + MOST_VALUES + " values, each once [values=" + values + "]");
        }
        return List.copyOf(values);
    }

    private static <T> T require(@Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("A feature's value has another type than its definition [type="
                    + type.getSimpleName() + ", value="
                    + (value == null ? "null" : value.getClass().getSimpleName())
                    + "]");
        }
        return type.cast(value);
    }
}
