package org.openpersonalization.web.admin.component;

import java.util.List;
import java.util.SortedMap;

/**
 * An answer: a component and the fields in which its variants may differ.
 *
 * @param component the component
 * @param fields those that the component or a variant fills, by name
 * @param isComplete whether that are all fields with their whole values
 */
public record ComponentDetail(ComponentView component, List<ComponentField> fields, boolean isComplete) {

    /**
     * A field.
     *
     * @param name as templates know it
     * @param values by variant, the component's own under {@code default}; who does not fill it is missing and shows the own one
     */
    public record ComponentField(String name, SortedMap<String, String> values) {}

    public ComponentDetail {
        fields = List.copyOf(fields);
    }
}
