package org.openpersonalization.magnolia.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;
import org.openpersonalization.service.variant.EditedComponent;
import org.openpersonalization.service.variant.VariantSet;

/** The fields of a component that variants can fill, under the variants' names, with the component's own texts. */
final class OriginalFields {

    /** The order of the dialog; further fields come after these, by name. */
    private static final List<String> ORDER = List.of(
            "eyebrow",
            "headline",
            "title",
            "text",
            "ctaLabel",
            "ctaPage",
            "ctaLink",
            "imageAsset",
            "image",
            "imageAlt");

    private final Node component;
    private final FieldTexts texts;
    private final FieldMapping mapping;

    OriginalFields(Node component, FieldTexts texts, FieldMapping mapping) {
        this.component = component;
        this.texts = texts;
        this.mapping = mapping;
    }

    EditedComponent.Original with(VariantSet variants) throws RepositoryException {
        SortedMap<String, SortedMap<String, String>> own = texts.of(component, this::fieldOf);
        Set<String> fields = new TreeSet<>(own.keySet());
        fields.addAll(mapping.propertyOf().keySet());
        variants.variants()
                .forEach(each -> fields.addAll(each.content().form().fields().keySet()));
        return new EditedComponent.Original(texts.languages(), ordered(fields), own);
    }

    private String fieldOf(String property) {
        return VariantFields.isSetting(property)
                ? ""
                : mapping.fieldFor(property).orElse("");
    }

    private static List<String> ordered(Set<String> fields) {
        Set<String> ordered = new LinkedHashSet<>(ORDER);
        ordered.retainAll(fields);
        ordered.addAll(fields);
        return new ArrayList<>(ordered);
    }
}
