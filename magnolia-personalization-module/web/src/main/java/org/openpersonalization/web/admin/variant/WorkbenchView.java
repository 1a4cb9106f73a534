package org.openpersonalization.web.admin.variant;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.variant.EditedComponent;
import org.openpersonalization.service.variant.VariantForm;

/**
 * An answer: a component with everything that is needed to write its variants.
 *
 * @param place where the component is
 * @param version of its variants; a change names it
 * @param isWritable whether the user may change the page in the CMS
 * @param languages of the site, the default language first
 * @param fields the fields that variants can fill, in the order of the form
 * @param variants in the editor's order
 */
record WorkbenchView(
        WorkbenchPlace place,
        String version,
        boolean isWritable,
        List<String> languages,
        List<WorkbenchField> fields,
        List<WorkbenchVariant> variants) {

    /**
     * Where a component is.
     *
     * @param id the component
     * @param page the path of its page
     * @param title its title for visitors; may be empty
     * @param state whether its page is published; null where the CMS does not tell
     */
    public record WorkbenchPlace(
            String id, String page, String title, EditedComponent.@Nullable PublicationState state) {}

    /**
     * A field.
     *
     * @param name under which variants fill it
     * @param original the component's own texts by language
     */
    public record WorkbenchField(String name, SortedMap<String, String> original) {}

    /**
     * A variant.
     *
     * @param id unique within the component; stays when the variant is renamed
     * @param form its content
     */
    public record WorkbenchVariant(String id, VariantForm form) {}

    static WorkbenchView of(EditedComponent component) {
        EditedComponent.Place place = component.place();
        EditedComponent.Original original = component.original();
        return new WorkbenchView(
                new WorkbenchPlace(
                        place.id(), place.page(), place.title(), place.state().orElse(null)),
                component.variants().version(),
                component.isWritable(),
                original.languages(),
                original.fields().stream()
                        .map(field -> new WorkbenchField(field, original.texts().getOrDefault(field, new TreeMap<>())))
                        .toList(),
                component.variants().variants().stream()
                        .map(each ->
                                new WorkbenchVariant(each.id(), each.content().form()))
                        .toList());
    }
}
