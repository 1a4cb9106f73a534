package org.openpersonalization.experiment;

import java.util.List;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.bucket.HashAttribute;
import org.openpersonalization.experiment.bucket.HashVersion;

/**
 * The assignment of visitors to variations.
 *
 * @param attribute the hashed attribute
 * @param seed keeps experiments independent; empty means the experiment's key
 * @param version the version of the hash
 * @param ranges one for each variation, in order; {@link Split#ranges} makes them of coverage and weights
 */
public record Allocation(HashAttribute attribute, String seed, HashVersion version, List<BucketRange> ranges) {

    public Allocation {
        ranges = List.copyOf(ranges);
    }

    /** By the attribute {@code id}, the experiment's key and hash version 2. */
    public static Allocation of(List<BucketRange> ranges) {
        return new Allocation(HashAttribute.id(), "", HashVersion.TWO, ranges);
    }

    /** Where the hash puts a value of the attribute, from 0, inclusive, to 1, exclusive. */
    public double position(String experiment, String value) {
        return version.position(seed.isEmpty() ? experiment : seed, value);
    }

    /** The number of the variation at a position; -1 for none. */
    public int indexAt(double position) {
        return BucketRange.indexOf(position, ranges);
    }
}
