package info.magnolia.jcr.util;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.jspecify.annotations.Nullable;

/** Conveniences for properties. */
public class PropertyUtil {

    public PropertyUtil() {}

    /** Sets a property to a string, number, boolean, date, or a collection of them. */
    public static void setProperty(Node node, String name, @Nullable Object value) throws RepositoryException {
        if (value instanceof Collection<?> values) {
            node.setProperty(name, createValues(values, node.getSession().getValueFactory()));
        } else if (value == null) {
            node.setProperty(name, (Value) null);
        } else {
            node.setProperty(name, createValue(value, node.getSession().getValueFactory()));
        }
    }

    private static Value[] createValues(Collection<?> values, ValueFactory factory) throws RepositoryException {
        List<Value> created = new ArrayList<>();
        for (Object value : values) {
            created.add(createValue(value, factory));
        }
        return created.toArray(Value[]::new);
    }

    public static Value createValue(Object value, ValueFactory factory) throws RepositoryException {
        if (value instanceof Boolean bool) {
            return factory.createValue(bool);
        }
        if (value instanceof Integer || value instanceof Long) {
            return factory.createValue(((Number) value).longValue());
        }
        if (value instanceof BigDecimal decimal) {
            return factory.createValue(decimal);
        }
        if (value instanceof Number number) {
            return factory.createValue(number.doubleValue());
        }
        if (value instanceof java.util.Date date) {
            Calendar calendar = new GregorianCalendar();
            calendar.setTime(date);
            return factory.createValue(calendar);
        }
        return value instanceof Calendar date ? factory.createValue(date) : factory.createValue(value.toString());
    }

    /** The date; null when the property is absent or no date. */
    public static @Nullable Calendar getDate(Node node, String name) {
        try {
            Property property = getPropertyOrNull(node, name);
            return property == null ? null : property.getDate();
        } catch (RepositoryException notADate) {
            return null;
        }
    }

    public static @Nullable String getString(Node node, String name) {
        return getString(node, name, null);
    }

    public static @Nullable String getString(Node node, String name, @Nullable String defaultValue) {
        try {
            Property property = getPropertyOrNull(node, name);
            return property == null ? defaultValue : property.getString();
        } catch (RepositoryException multipleOrUnavailable) {
            return defaultValue;
        }
    }

    public static @Nullable Long getLong(Node node, String name) {
        return getLong(node, name, null);
    }

    public static @Nullable Long getLong(Node node, String name, @Nullable Long defaultValue) {
        try {
            Property property = getPropertyOrNull(node, name);
            return property == null ? defaultValue : Long.valueOf(property.getLong());
        } catch (RepositoryException notANumber) {
            return defaultValue;
        }
    }

    public static boolean getBoolean(Node node, String name, boolean defaultValue) {
        try {
            Property property = getPropertyOrNull(node, name);
            return property == null ? defaultValue : property.getBoolean();
        } catch (RepositoryException notABoolean) {
            return defaultValue;
        }
    }

    public static @Nullable Property getPropertyOrNull(Node node, String name) {
        try {
            return node.hasProperty(name) ? node.getProperty(name) : null;
        } catch (RepositoryException unavailable) {
            return null;
        }
    }

    /** The value as Java knows it: string, long, double, boolean, calendar, or a list of them. */
    public static @Nullable Object getPropertyValueObject(Node node, String name) {
        Property property = getPropertyOrNull(node, name);
        try {
            return property == null ? null : getValueObject(property);
        } catch (RepositoryException unavailable) {
            return null;
        }
    }

    private static @Nullable Object getValueObject(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return getValueObject(property.getValue());
        }
        List<Object> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            values.add(getValueObject(value));
        }
        return values;
    }

    public static Object getValueObject(Value value) {
        try {
            return switch (value.getType()) {
                case PropertyType.LONG -> value.getLong();
                case PropertyType.DOUBLE -> value.getDouble();
                case PropertyType.DECIMAL -> value.getDecimal();
                case PropertyType.BOOLEAN -> value.getBoolean();
                case PropertyType.DATE -> value.getDate();
                default -> value.getString();
            };
        } catch (RepositoryException unreadable) {
            throw new IllegalStateException("A value cannot be read", unreadable);
        }
    }
}
