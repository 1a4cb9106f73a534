package org.openpersonalization.goal;

import java.util.Arrays;
import java.util.Optional;
import org.openpersonalization.label.Labels;

/** The quantity that a goal counts for each visitor. */
public enum Measure {
    /** Whether it was reached: a share of the visitors. */
    REACHED(false),
    /** How often: a mean. */
    COUNT(false),
    /** The total value: a mean, in hundredths of the currency. */
    VALUE(false),
    /** The value per occurrence: the total value by the number of occurrences. */
    VALUE_EACH(true),
    /** How often for each page that was looked at: the number of times by page views. */
    PER_VIEW(true);

    private final boolean isRatio;

    Measure(boolean isRatio) {
        this.isRatio = isRatio;
    }

    /** Whether one total is divided by another. */
    public boolean isRatio() {
        return isRatio;
    }

    /** Whether amounts of money are counted. */
    public boolean isMoney() {
        return this == VALUE || this == VALUE_EACH;
    }

    /** The name in content and storage, such as {@code value-each}; never changes. */
    public String label() {
        return Labels.of(this);
    }

    /** The measure of this name; empty when there is none. */
    public static Optional<Measure> labelled(String label) {
        return Arrays.stream(values())
                .filter(measure -> measure.label().equals(label))
                .findFirst();
    }
}
