package org.openpersonalization.magnolia.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;
import org.openpersonalization.service.experiment.PageEditor.Replaced;

/** A variant whose fields become the component's own content. */
final class PromotedContent {

    private final Node variant;
    private final Function<Node, FieldMapping> mappings;
    private final ReplacedValues kept;

    PromotedContent(Node variant, Function<Node, FieldMapping> mappings) {
        this.variant = variant;
        this.mappings = mappings;
        this.kept = new ReplacedValues(variant, "replacedContent");
    }

    /** The properties whose values change, with both values. */
    List<Replaced> replaced(Node component) throws RepositoryException {
        List<Replaced> replaced = new ArrayList<>();
        for (Map.Entry<String, Property> each : values(component).entrySet()) {
            String before = ReplacedValues.value(component, each.getKey()).orElse("");
            String after = ReplacedValues.text(each.getValue());
            if (!before.equals(after)) {
                replaced.add(new Replaced(each.getKey(), before, after));
            }
        }
        return replaced;
    }

    void take(Node component) throws RepositoryException {
        Map<String, Property> values = values(component);
        kept.keep(component, List.copyOf(values.keySet()));
        for (Map.Entry<String, Property> each : values.entrySet()) {
            ReplacedValues.put(component, each.getKey(), each.getValue());
        }
        kept.written(component);
    }

    boolean canBeUndone(Node component) throws RepositoryException {
        return kept.canBeUndone(component);
    }

    void undo(Node component) throws RepositoryException {
        kept.restore(component);
        kept.forget();
    }

    /** As visitors saw it: a translation that the variant lacks shows the variant's untranslated value. */
    private Map<String, Property> values(Node component) throws RepositoryException {
        VariantFields fields = new VariantFields(variant, mappings.apply(component));
        Map<String, Property> values = new LinkedHashMap<>();
        fields.putInto(values, name -> true);
        for (String name : propertyNames(component)) {
            Optional<Property> instead = fields.insteadOfTranslation(name);
            instead.ifPresent(property -> values.put(name, property));
        }
        return values;
    }

    private static List<String> propertyNames(Node component) throws RepositoryException {
        List<String> names = new ArrayList<>();
        PropertyIterator properties = component.getProperties();
        while (properties.hasNext()) {
            names.add(properties.nextProperty().getName());
        }
        return names;
    }
}
