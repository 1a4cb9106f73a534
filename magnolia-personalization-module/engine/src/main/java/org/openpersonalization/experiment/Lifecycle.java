package org.openpersonalization.experiment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which an experiment assigns.
 *
 * @param status the status that its owner set
 * @param from first moment, inclusive; null without a start date
 * @param until last moment, exclusive; null without an end date
 * @param forced index of the variation that all participants get without hashing; null for none. Continues after the
 * end, so that a winner stays. An index without a variation excludes all visitors
 */
public record Lifecycle(
        Status status,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer forced) {

    public Lifecycle {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("An experiment must start before it ends: move one of them [start="
                    + from + ", end=" + until + "]");
        }
    }

    /** Where an experiment stands. */
    public enum Status {
        /** Not started; only overrides show its variations. */
        DRAFT,
        /** Assigns. */
        RUNNING,
        /** Started, and assigns no visitor at the moment; only overrides show its variations. */
        PAUSED,
        /** Over; a forced variation goes on. */
        STOPPED
    }

    /** Running, without dates. */
    public static Lifecycle running() {
        return new Lifecycle(Status.RUNNING, null, null, null);
    }

    /** Whether the experiment assigns no visitor yet, or is paused. */
    public boolean isIdle(Instant now) {
        boolean early = from != null && now.isBefore(from);
        return status == Status.DRAFT || status == Status.PAUSED || early;
    }

    /** Whether the experiment assigns no more visitors. */
    public boolean isOver(Instant now) {
        return status == Status.STOPPED || until != null && !now.isBefore(until);
    }
}
