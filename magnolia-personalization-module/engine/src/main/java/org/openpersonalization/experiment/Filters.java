package org.openpersonalization.experiment;

import java.util.List;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.bucket.HashVersion;

/**
 * Admits visitors whom every filter admits.
 *
 * @param filters none admits all visitors
 */
record Filters(List<Filter> filters) implements Gate {

    public Filters {
        filters = List.copyOf(filters);
    }

    @Override
    public boolean admits(String value, Attributes attributes) {
        return filters.stream().allMatch(filter -> filter.admits(attributes));
    }

    /**
     * Admits visitors whose position lies in one of the ranges, and no visitor without the attribute.
     *
     * @param attribute the hashed attribute; may differ from the experiment's
     */
    public record Filter(String attribute, String seed, HashVersion version, List<BucketRange> ranges) {

        public Filter {
            ranges = List.copyOf(ranges);
        }

        boolean admits(Attributes attributes) {
            String value = attributes.identity(attribute);
            return !value.isEmpty()
                    && BucketRange.choose(version.position(seed, value), ranges).isPresent();
        }
    }
}
