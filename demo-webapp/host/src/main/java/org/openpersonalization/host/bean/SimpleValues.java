package org.openpersonalization.host.bean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.openpersonalization.host.module.Classes;

/** Converts configured texts to the types of setters. As in Magnolia, an unreadable number is 0, silently. */
final class SimpleValues {

    private SimpleValues() {}

    static Object convert(String text, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == int.class || type == Integer.class) {
            return (int) number(text);
        }
        if (type == long.class || type == Long.class) {
            return number(text);
        }
        if (type == Locale.class) {
            return Locale.forLanguageTag(text);
        }
        return type == Class.class ? Classes.named(text, "configuration") : text;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    static List<String> all(Property property) throws RepositoryException {
        List<String> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            values.add(value.getString());
        }
        return values;
    }
}
