package org.openpersonalization.magnolia.rendering.overlay;

import info.magnolia.rendering.template.RenderableDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which field of a variant replaces which property of the component. Fields keep their names, unless the template's
 * parameter {@value #PARAMETER} maps them: {@code headline=title, image=picture}.
 *
 * @param fieldOf variant fields by the property that they replace
 * @param propertyOf properties by the variant field that replaces them
 */
public record FieldMapping(Map<String, String> fieldOf, Map<String, String> propertyOf) {

    static final String PARAMETER = "p13nFields";

    private static final Logger LOG = LoggerFactory.getLogger(FieldMapping.class);

    public FieldMapping {
        fieldOf = Map.copyOf(fieldOf);
        propertyOf = Map.copyOf(propertyOf);
    }

    /** Of a template without the parameter. */
    public static FieldMapping none() {
        return new FieldMapping(Map.of(), Map.of());
    }

    /** Of a template. */
    public static FieldMapping of(RenderableDefinition definition) {
        Object parameter = definition.getParameters() == null
                ? null
                : definition.getParameters().get(PARAMETER);
        return parameter == null ? none() : parse(parameter.toString());
    }

    static FieldMapping parse(String text) {
        Map<String, String> fieldOf = new HashMap<>();
        Map<String, String> propertyOf = new HashMap<>();
        for (String pair : text.split(",")) {
            String[] sides = pair.split("=", -1);
            if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) {
                fieldOf.put(sides[1].trim(), sides[0].trim());
                propertyOf.put(sides[0].trim(), sides[1].trim());
            } else {
                LOG.warn("Template parameter is not understood, write field=property, … [{}={}]", PARAMETER, text);
            }
        }
        return new FieldMapping(fieldOf, propertyOf);
    }

    /** The variant's field for a property of the component; empty when another property takes that field. */
    public Optional<String> fieldFor(String property) {
        String mapped = fieldOf.get(property);
        if (mapped != null) {
            return Optional.of(mapped);
        }
        return propertyOf.containsKey(property) ? Optional.empty() : Optional.of(property);
    }

    /** The component's property that a field replaces. */
    public String propertyFor(String field) {
        return propertyOf.getOrDefault(field, field);
    }
}
