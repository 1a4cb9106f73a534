package org.openpersonalization.service.finding;

import java.util.List;
import java.util.Map;
import org.openpersonalization.decide.lint.ContentField;
import org.openpersonalization.definition.Component;

/**
 * A component with variants and its content.
 *
 * @param component the compiled component
 * @param place its page and title
 * @param own the component's filled fields
 * @param fields the filled fields of each variant, by the variant's name
 */
public record AuthoredComponent(
        Component component, Place place, List<ContentField> own, Map<String, List<ContentField>> fields) {

    /**
     * Where a component is.
     *
     * @param page the path of its page in the CMS
     * @param pageTitle may be empty
     * @param title the component's title for visitors, such as its headline; may be empty
     */
    public record Place(String page, String pageTitle, String title) {}

    public AuthoredComponent {
        own = List.copyOf(own);
        fields = Map.copyOf(fields);
    }
}
