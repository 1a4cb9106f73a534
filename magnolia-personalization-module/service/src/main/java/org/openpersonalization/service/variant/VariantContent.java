package org.openpersonalization.service.variant;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole content of a variant.
 *
 * @param form the part that editors fill in
 * @param others values that the form does not show, such as topics, by property
 */
public record VariantContent(VariantForm form, SortedMap<String, OtherValue> others) {

    /**
     * A value that the form does not show.
     *
     * @param type the CMS's name of its type, such as {@code Boolean}
     * @param isMultiple whether the property has a list of values
     * @param values the values as texts
     */
    public record OtherValue(String type, boolean isMultiple, List<String> values) {
        public OtherValue {
            values = List.copyOf(values);
        }
    }

    public VariantContent {
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }
}
