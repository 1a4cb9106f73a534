package org.openpersonalization.service.experiment;

import org.openpersonalization.definition.Component;

/**
 * A component and its page.
 *
 * @param component with its variants
 * @param place for people
 */
public record LocatedComponent(Component component, Place place) {

    /**
     * The titles of a component and of its page.
     *
     * @param id of the component
     * @param title of the component
     * @param page the path of its page
     * @param pageTitle the title of its page
     */
    public record Place(String id, String title, String page, String pageTitle) {}
}
