package org.openpersonalization.web.admin.component;

import java.util.List;

/**
 * An answer.
 *
 * @param components by page, then as they stand on it
 * @param isComplete whether that are all
 */
public record ComponentList(List<ComponentView> components, boolean isComplete) {

    public ComponentList {
        components = List.copyOf(components);
    }
}
