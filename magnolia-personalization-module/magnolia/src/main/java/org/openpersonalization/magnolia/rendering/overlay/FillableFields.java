package org.openpersonalization.magnolia.rendering.overlay;

import info.magnolia.rendering.template.RenderableDefinition;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;

/**
 * Tells whether a component can have variants: it has a text that a variant can fill, and its template does not refuse them with the
 * parameter {@value #PARAMETER}.
 */
public final class FillableFields {

    private static final String PARAMETER = "p13nVariants";
    private static final String NONE = "none";

    private FillableFields() {}

    /** Whether variants of a component with this template would have something to fill. */
    public static boolean areIn(Node component, RenderableDefinition definition) throws RepositoryException {
        boolean isRefused = definition.getParameters() != null
                && NONE.equals(definition.getParameters().get(PARAMETER));
        return !isRefused && areIn(component, FieldMapping.of(definition));
    }

    /** Whether a component has a text for a field of a variant. */
    public static boolean areIn(Node component, FieldMapping mapping) throws RepositoryException {
        PropertyIterator properties = component.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (VariantFields.isText(property)
                    && !VariantFields.isSetting(property.getName())
                    && mapping.fieldFor(property.getName()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
