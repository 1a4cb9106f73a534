package org.openpersonalization.web.admin.component;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.definition.ComponentKind;

/**
 * A component with variants in the API.
 *
 * @param id the component
 * @param page the page of the component
 * @param title its title for visitors, such as its headline; may be empty
 * @param template the id of its template, such as {@code personalization:components/hero}; may be empty
 * @param kind the kind of its content
 * @param variants in the editor's order, without its own content
 */
public record ComponentView(
        String id,
        ComponentPage page,
        String title,
        String template,
        ComponentKind kind,
        List<ComponentVariant> variants) {

    /**
     * The page of a component.
     *
     * @param path in the CMS
     * @param title may be empty
     * @param address for a browser, on this instance, in the default language
     * @param addresses by language, that of the default language included
     */
    public record ComponentPage(String path, String title, String address, SortedMap<String, String> addresses) {
        public ComponentPage {
            addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
        }
    }

    public ComponentView {
        variants = List.copyOf(variants);
    }
}
