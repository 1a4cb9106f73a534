package org.openpersonalization.web.admin.component;

import java.util.Optional;

/** The components on all pages that have or can have variants, as content has them now. */
public interface Components {

    /**
     * In the order of their pages, then of the page.
     *
     * @param most so many at the most
     * @throws RuntimeException when content cannot be read
     */
    ComponentList list(int most);

    /**
     * The components that can have variants and have none, by page.
     *
     * @param most so many at the most
     * @throws RuntimeException when content cannot be read
     */
    ComponentList unpersonalized(int most);

    /**
     * One of them, with its fields; empty when there is no such component, or it has no variants.
     *
     * @throws RuntimeException when content cannot be read
     */
    Optional<ComponentDetail> find(String id);
}
