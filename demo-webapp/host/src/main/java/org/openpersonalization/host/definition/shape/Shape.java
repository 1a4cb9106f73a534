package org.openpersonalization.host.definition.shape;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of a class of definitions.
 *
 * @param name the class
 * @param ancestors the names of this shape and of all that it extends
 * @param isAbstract whether a definition must name a class or a type that extends this shape
 * @param properties the properties, the inherited ones included
 */
record Shape(String name, Set<String> ancestors, boolean isAbstract, Map<String, ValueType> properties) {

    private static final ValueType TEXT = ValueType.parse("text");

    Shape {
        ancestors = Set.copyOf(ancestors);
        properties = Map.copyOf(properties);
    }

    /** The type of a property; empty when the class has no such property. Every definition has a name. */
    Optional<ValueType> property(String key) {
        return key.equals("name") ? Optional.of(TEXT) : Optional.ofNullable(properties.get(key));
    }

    boolean isA(String shape) {
        return ancestors.contains(shape);
    }
}
