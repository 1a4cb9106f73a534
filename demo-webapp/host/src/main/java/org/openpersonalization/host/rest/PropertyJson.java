package org.openpersonalization.host.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.jspecify.annotations.Nullable;

/**
 * A property as JSON.
 *
 * @param name its name
 * @param type its type, as JCR names it; a text when absent
 * @param multiple whether it holds a list
 * @param values its values as texts; empty to remove a property
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PropertyJson(String name, @Nullable String type, boolean multiple, List<String> values) {

    PropertyJson {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** Empty for the repository's own properties and for binary ones. */
    static Optional<PropertyJson> of(Property property) throws RepositoryException {
        if (property.getName().startsWith("jcr:") || property.getType() == PropertyType.BINARY) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
            values.add(value.getString());
        }
        String type = PropertyType.nameFromValue(property.getType());
        return Optional.of(new PropertyJson(property.getName(), type, property.isMultiple(), values));
    }

    void writeTo(Node node) throws RepositoryException {
        if (name == null || name.startsWith("jcr:")) {
            throw new BadContentException("This property can't be set [name=" + name + "]");
        }
        if (node.hasProperty(name)
                && (values.isEmpty() || node.getProperty(name).isMultiple() != multiple)) {
            node.getProperty(name).remove();
        }
        if (multiple && !values.isEmpty()) {
            node.setProperty(name, jcrValues(node.getSession().getValueFactory()));
        } else if (!values.isEmpty()) {
            node.setProperty(name, jcrValues(node.getSession().getValueFactory())[0]);
        }
    }

    private Value[] jcrValues(ValueFactory factory) throws RepositoryException {
        Value[] converted = new Value[values.size()];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = factory.createValue(values.get(i), typeCode());
        }
        return converted;
    }

    private int typeCode() {
        try {
            return type == null ? PropertyType.STRING : PropertyType.valueFromName(type);
        } catch (IllegalArgumentException e) {
            throw new BadContentException("There is no such type of property [type=" + type + "]");
        }
    }
}
