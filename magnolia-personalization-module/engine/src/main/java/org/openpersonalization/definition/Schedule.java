package org.openpersonalization.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a variant may be shown.
 *
 * @param from first moment, inclusive; null means since ever
 * @param until last moment, exclusive; null means for ever
 */
public record Schedule(@Nullable Instant from, @Nullable Instant until) {

    private static final Schedule ALWAYS = new Schedule(null, null);

    public Schedule {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A variant must become valid before it ends [validFrom=" + from + ", validTo=" + until + "]");
        }
    }

    /** No limits. */
    public static Schedule always() {
        return ALWAYS;
    }

    /** Whether the moment lies inside. */
    public boolean covers(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
    }
}
