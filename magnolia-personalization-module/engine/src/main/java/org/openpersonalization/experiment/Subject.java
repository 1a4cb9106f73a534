package org.openpersonalization.experiment;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.experiment.spec.Overrides;
import org.openpersonalization.experiment.spec.Prerequisite;
import org.openpersonalization.experiment.spec.StickyBuckets;

/**
 * The visitor to be assigned, and the moment.
 *
 * @param attributes known attributes, including those that experiments assign by
 * @param buckets the visitor's earlier assignments
 * @param overrides forced variations
 * @param decided results of earlier decisions, by name, for {@link Prerequisite}
 * @param now the moment
 */
public record Subject(
        Attributes attributes,
        StickyBuckets buckets,
        Overrides overrides,
        Map<String, ? extends @Nullable Object> decided,
        Instant now) {

    public Subject {
        decided = Collections.unmodifiableMap(new HashMap<>(decided));
    }

    /** A visitor without buckets and overrides. */
    public static Subject of(Attributes attributes, Instant now) {
        return new Subject(attributes, StickyBuckets.notKept(), Overrides.none(), Map.of(), now);
    }

    /** The same with other buckets. */
    public Subject with(StickyBuckets other) {
        return new Subject(attributes, other, overrides, decided, now);
    }

    /** The same with other overrides. */
    public Subject with(Overrides other) {
        return new Subject(attributes, buckets, other, decided, now);
    }
}
