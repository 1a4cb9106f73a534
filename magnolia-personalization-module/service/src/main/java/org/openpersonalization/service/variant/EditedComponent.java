package org.openpersonalization.service.variant;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A component with everything that an editor needs to write its variants.
 *
 * @param place where it is
 * @param original its own content
 * @param variants its variants
 * @param isWritable whether the user may change them in the CMS
 */
public record EditedComponent(Place place, Original original, VariantSet variants, boolean isWritable) {

    /**
     * Where a component is.
     *
     * @param id the component
     * @param page the path of its page
     * @param title its title for visitors; may be empty
     * @param state whether its page is published; empty where the CMS does not tell
     */
    public record Place(String id, String page, String title, Optional<PublicationState> state) {}

    /** Whether visitors have the page, and its newest content. */
    public enum PublicationState {
        DRAFT,
        MODIFIED,
        PUBLISHED
    }

    /**
     * The component's own content.
     *
     * @param languages of the site, the default language first
     * @param fields the names of the fields that variants can fill, in the order of the form
     * @param texts by field, then by language
     */
    public record Original(
            List<String> languages, List<String> fields, SortedMap<String, SortedMap<String, String>> texts) {
        public Original {
            languages = List.copyOf(languages);
            fields = List.copyOf(fields);
            texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        }
    }
}
