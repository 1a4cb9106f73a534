package org.openpersonalization.host.bean;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.openpersonalization.host.module.Classes;

/** Converts configured texts to what setters want. */
final class SimpleValues {

    private SimpleValues() {}

    static Object convert(String text, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        }
        return type == Class.class ? Classes.named(text, "configuration") : text;
    }

    static List<String> all(Property property) throws RepositoryException {
        List<String> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            values.add(value.getString());
        }
        return values;
    }
}
