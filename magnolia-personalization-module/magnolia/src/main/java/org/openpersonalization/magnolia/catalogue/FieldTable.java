package org.openpersonalization.magnolia.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;
import org.openpersonalization.web.admin.component.ComponentDetail;
import org.openpersonalization.web.admin.component.ComponentVariant;
import org.openpersonalization.web.admin.component.ComponentView;

/**
 * The fields of a component and its variants, as texts. Bounded, so that a component with very much content can be
 * viewed too.
 */
final class FieldTable {

    private static final int MOST_FIELDS = 100;
    private static final int MOST_VARIANTS = 50;
    private static final int MOST_CHARACTERS = 1_000;

    private final Node component;
    private final FieldMapping mapping;
    private final SortedMap<String, SortedMap<String, String>> fields = new TreeMap<>();
    private boolean isComplete = true;

    FieldTable(Node component, FieldMapping mapping) {
        this.component = component;
        this.mapping = mapping;
    }

    ComponentDetail of(ComponentView view) throws RepositoryException {
        put(Variant.DEFAULT_NAME, own());
        Map<String, Node> nodes = VariantNodes.byName(component);
        for (ComponentVariant variant : first(MOST_VARIANTS, view.variants())) {
            Node node = nodes.get(variant.name());
            if (node != null) {
                put(variant.name(), of(node));
            }
        }
        List<ComponentDetail.ComponentField> shown = new ArrayList<>();
        fields.forEach((name, values) -> shown.add(new ComponentDetail.ComponentField(name, values)));
        List<ComponentDetail.ComponentField> bounded = first(MOST_FIELDS, shown);
        return new ComponentDetail(view, bounded, isComplete);
    }

    private <T> List<T> first(int most, List<T> all) {
        isComplete &= all.size() <= most;
        return all.subList(0, Math.min(all.size(), most));
    }

    private void put(String variant, Map<String, Property> properties) throws RepositoryException {
        for (Map.Entry<String, Property> each : properties.entrySet()) {
            String text = text(each.getValue());
            if (!text.isBlank()) {
                fields.computeIfAbsent(each.getKey(), name -> new TreeMap<>()).put(variant, text);
            }
        }
    }

    private Map<String, Property> own() throws RepositoryException {
        Map<String, Property> properties = new LinkedHashMap<>();
        PropertyIterator all = component.getProperties();
        while (all.hasNext()) {
            Property property = all.nextProperty();
            if (VariantFields.isContent(property.getName()) && !VariantFields.isSetting(property.getName())) {
                properties.put(property.getName(), property);
            }
        }
        return properties;
    }

    /** A translation that the variant lacks shows the variant's untranslated text, as on the page. */
    private Map<String, Property> of(Node variant) throws RepositoryException {
        VariantFields filled = new VariantFields(variant, mapping);
        Map<String, Property> properties = new LinkedHashMap<>();
        filled.putInto(properties, name -> true);
        for (String name : List.copyOf(fields.keySet())) {
            Optional<Property> instead = filled.insteadOfTranslation(name);
            instead.ifPresent(property -> properties.put(name, property));
        }
        return properties;
    }

    private String text(Property property) throws RepositoryException {
        if (property.getType() == PropertyType.BINARY) {
            return "";
        }
        List<String> values = new ArrayList<>();
        for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
            values.add(value.getString());
        }
        String text = String.join(", ", values).strip();
        isComplete &= text.length() <= MOST_CHARACTERS;
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
