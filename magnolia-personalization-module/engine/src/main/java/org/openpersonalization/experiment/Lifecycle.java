package org.openpersonalization.experiment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an experiment assigns.
 *
 * @param status what its owner made of it
 * @param from first moment, inclusive; null means since ever
 * @param until last moment, exclusive; null means for ever
 * @param forced index of the variation that everybody who takes part gets, nobody being assigned by hash; null for none.
 *     Goes on after the end, so that a winner stays. One that does not exist leaves everybody out
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
        /** Started, and assigns nobody for the time being; only overrides show its variations. */
        PAUSED,
        /** Over; a forced variation goes on. */
        STOPPED
    }

    /** Running, without dates. */
    public static Lifecycle running() {
        return new Lifecycle(Status.RUNNING, null, null, null);
    }

    /** Whether nobody is assigned yet, or for the time being. */
    public boolean isIdle(Instant now) {
        boolean early = from != null && now.isBefore(from);
        return status == Status.DRAFT || status == Status.PAUSED || early;
    }

    /** Whether nobody is assigned any more. */
    public boolean isOver(Instant now) {
        return status == Status.STOPPED || until != null && !now.isBefore(until);
    }
}
