package org.openpersonalization.definition;

import java.util.List;
import java.util.Optional;

/**
 * The personalized components of one page, in the order of the page.
 *
 * @param page the page's path in the CMS
 * @param components empty for a plain page
 */
public record PagePlan(String page, List<Component> components) {

    public PagePlan {
        components = List.copyOf(components);
    }

    /** The plan of a page without personalized components. */
    public static PagePlan plain(String page) {
        return new PagePlan(page, List.of());
    }

    /** Whether visitors may see different things here; such a page must not be shared by a cache. */
    public boolean isPersonal() {
        return !components.isEmpty();
    }

    /** The component with this id, if it is personalized. */
    public Optional<Component> component(String id) {
        return components.stream()
                .filter(component -> component.id().equals(id))
                .findFirst();
    }
}
