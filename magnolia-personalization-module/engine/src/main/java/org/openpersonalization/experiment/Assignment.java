package org.openpersonalization.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.bucket.HashKey;
import org.openpersonalization.experiment.spec.StickyBuckets;

/**
 * An experiment's assignment of one visitor.
 *
 * @param experiment the experiment's key
 * @param variation index of the variation; 0, the control's, for a visitor who takes no part
 * @param variationKey its key
 * @param reason the reason of the assignment
 * @param hashKey the identity that was hashed; its value is empty when unknown
 * @param place the hash's position; null for an assignment without a hash
 */
public record Assignment(
        String experiment,
        int variation,
        String variationKey,
        Reason reason,
        HashKey hashKey,
        @Nullable Place place) {

    /** The reason why a visitor got a variation, or takes no part. */
    public enum Reason {
        /** By hash. */
        HASHED(true),
        /** Got it before, and keeps it. */
        STICKY(true),
        /** Forced by the request's address, for checking. */
        FORCED_BY_QUERY(true),
        /** Forced for checking. */
        FORCED(true),
        /** All visitors get it. */
        FORCED_BY_DEFINITION(true),
        /** The forced variation does not exist. */
        NO_SUCH_VARIATION(false),
        /** There is nothing to compare. */
        TOO_FEW_VARIATIONS(false),
        /** Experiments are switched off. */
        SWITCHED_OFF(false),
        /** A draft, paused, or before its start. */
        NOT_RUNNING(false),
        /** Stopped, or past its end. */
        OVER(false),
        /** The visitor has no value of the attribute that is hashed. */
        NO_IDENTITY(false),
        /** The namespace or a filter leaves the visitor out. */
        NOT_ADMITTED(false),
        /** The condition does not hold. */
        CONDITION_FAILED(false),
        /** An earlier decision does not meet a prerequisite. */
        PREREQUISITE_FAILED(false),
        /** Took part under a version that is blocked. */
        BLOCKED(false),
        /** Outside the share of visitors that takes part. */
        NOT_COVERED(false),
        /** Only forced variations are shown. */
        CHECKING(false);

        private final boolean takesPart;

        Reason(boolean takesPart) {
            this.takesPart = takesPart;
        }
    }

    /**
     * Where the hash put the visitor.
     *
     * @param position 0 to 1
     * @param keep the visitor's bucket to be saved; null when there is nothing new
     */
    public record Place(double position, StickyBuckets.@Nullable Document keep) {}

    /** Whether the visitor gets one of the variations rather than the control by default. */
    public boolean inExperiment() {
        return reason.takesPart;
    }

    /** Whether the visitor counts for the measurement: got the variation by hash, now or before. */
    public boolean hashUsed() {
        return place != null;
    }

    /** Whether the visitor keeps what was got before. */
    public boolean stickyBucketUsed() {
        return reason == Reason.STICKY;
    }

    /** Where the hash puts the visitor, from 0 to 1; empty unless the hash is used. */
    public OptionalDouble bucket() {
        return place == null ? OptionalDouble.empty() : OptionalDouble.of(place.position());
    }

    /** The visitor's buckets, to be saved in place of those before; empty when there is nothing new. */
    public Optional<StickyBuckets.Document> toKeep() {
        return place == null ? Optional.empty() : Optional.ofNullable(place.keep());
    }
}
