package org.openpersonalization.report.result;

import java.util.Locale;
import org.openpersonalization.goal.Measure;

/** In what a goal's value is told. */
public enum Unit {
    /** Of the visitors, 0 to 1. */
    SHARE,
    /** Times for each visitor. */
    COUNT,
    /** Hundredths of the currency, for each visitor or for each time. */
    MONEY,
    /** Times for each page view. */
    RATIO;

    /** The unit of a measure. */
    public static Unit of(Measure measure) {
        return switch (measure) {
            case REACHED -> SHARE;
            case COUNT -> COUNT;
            case VALUE, VALUE_EACH -> MONEY;
            case PER_VIEW -> RATIO;
        };
    }

    /** The name in JSON; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
