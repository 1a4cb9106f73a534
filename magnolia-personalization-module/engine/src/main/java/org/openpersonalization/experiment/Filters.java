package org.openpersonalization.experiment;

import java.util.List;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.bucket.HashVersion;

/**
 * Admits whom every filter admits.
 *
 * @param filters none for everybody
 */
public record Filters(List<Filter> filters) implements Gate {

    public Filters {
        filters = List.copyOf(filters);
    }

    @Override
    public boolean admits(String value, Attributes attributes) {
        return filters.stream().allMatch(filter -> filter.admits(attributes));
    }

    /**
     * Admits those whose position lies in one of the ranges; nobody without the attribute.
     *
     * @param attribute what is hashed; need not be what the experiment assigns by
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
