package org.openpersonalization.definition;

import java.util.List;
import java.util.Optional;

/**
 * A page before rendering: its tags, and its personalized components in their order.
 *
 * @param page the page's path in the CMS
 * @param tags content groups and topics of the page
 * @param components empty for a plain page
 */
public record PagePlan(String page, PageTags tags, List<Component> components) {

    public PagePlan {
        components = List.copyOf(components);
    }

    /** The plan of a page without personalized components. */
    public static PagePlan plain(String page) {
        return new PagePlan(page, PageTags.none(), List.of());
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
