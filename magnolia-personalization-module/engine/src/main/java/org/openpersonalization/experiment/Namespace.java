package org.openpersonalization.experiment;

import org.openpersonalization.audience.Attributes;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.bucket.HashVersion;

/**
 * A part of a namespace. Experiments whose parts of one namespace do not overlap never share a visitor, provided that they
 * assign by the same attribute. Always by hash version 1, as the specification says.
 *
 * @param name the namespace
 * @param range the experiment's part of it
 */
public record Namespace(String name, BucketRange range) implements Gate {

    private static final String SEED_PREFIX = "__";

    public Namespace {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A namespace needs a name: give it one [range=" + range + "]");
        }
    }

    @Override
    public boolean admits(String value, Attributes attributes) {
        return range.contains(HashVersion.ONE.position(SEED_PREFIX + name, value));
    }
}
