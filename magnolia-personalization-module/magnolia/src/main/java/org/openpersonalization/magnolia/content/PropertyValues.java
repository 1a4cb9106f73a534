package org.openpersonalization.magnolia.content;

import info.magnolia.jcr.util.PropertyUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.jspecify.annotations.Nullable;

/** Reads property values. */
public final class PropertyValues {

    private PropertyValues() {}

    /** The strings of a single or multiple property; none when it is absent. */
    public static List<String> strings(Node node, String name) throws RepositoryException {
        List<String> strings = new ArrayList<>();
        if (node.hasProperty(name)) {
            Property property = node.getProperty(name);
            Value[] values = property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
            for (Value value : values) {
                strings.add(value.getString());
            }
        }
        return strings;
    }

    /** The moment of a date property; null when it is absent or no date. */
    public static @Nullable Instant instant(Node node, String name) {
        Calendar date = PropertyUtil.getDate(node, name);
        return date == null ? null : date.toInstant();
    }
}
