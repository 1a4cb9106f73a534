package org.openpersonalization.decide.candidate;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;

/**
 * A variant that a rung could show.
 *
 * @param variant its name, or {@code default} for the component's own content
 * @param rung the rung
 * @param outcome the outcome for the visit
 * @param reason the reason of the outcome; empty when an earlier candidate decided
 * @param failed the first part of the audience's condition that does not hold; empty for any other reason
 */
public record Candidate(
        String variant, RungKind rung, Outcome outcome, Optional<Reason> reason, Optional<FailedPart> failed) {

    /** The outcomes. */
    public enum Outcome {
        /** It is shown. */
        SHOWN,
        /** It would be shown to a visitor outside the holdout and the control share. */
        WITHHELD,
        /** It was considered and does not apply. */
        SKIPPED,
        /** An earlier candidate decided, or the visitor asked for plain pages. */
        NOT_REACHED
    }

    /**
     * A part of a condition.
     *
     * @param condition the part, as {@link org.openpersonalization.audience.Condition#describe()} writes it
     * @param source the part as parsed JSON
     * @param read the attributes that it read, with their values; null for an absent one
     */
    public record FailedPart(String condition, Map<String, ?> source, SortedMap<String, @Nullable Object> read) {
        public FailedPart {
            read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
        }
    }
}
