package org.openpersonalization.magnolia.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * The values of nodes in one language, under the names of the default language, or in all languages. {@code title_de} is the German
 * {@code title} where the site has German; a missing translation shows the default language.
 */
final class LocalizedValues {

    /** The one property of the CMS's own that front ends need. */
    private static final String TEMPLATE = "mgnl:template";

    private final List<String> endings;
    private final Optional<List<String>> wanted;
    private final LinkTexts links;

    /**
     * Values.
     *
     * @param languages of the site
     * @param language empty for all languages
     */
    LocalizedValues(List<Locale> languages, Optional<Locale> language, LinkTexts links) {
        this.endings = languages.stream().map(each -> "_" + each).toList();
        this.wanted = language.map(LocalizedValues::endingsOf);
        this.links = links;
    }

    /** With the country first; the values without ending come last. */
    private static List<String> endingsOf(Locale language) {
        List<String> endings = new ArrayList<>();
        if (!language.getCountry().isEmpty()) {
            endings.add("_" + language);
        }
        endings.add("_" + language.getLanguage());
        endings.add("");
        return endings;
    }

    /** The node's own values, in the order of its properties. */
    Map<String, Object> of(Node node) throws RepositoryException {
        Map<String, Property> own = own(node);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Property> each : own.entrySet()) {
            String name = wanted.isPresent() ? baseOf(each.getKey()) : each.getKey();
            if (!values.containsKey(name)) {
                Optional<Property> chosen =
                        wanted.isPresent() ? inLanguage(name, own, wanted.get()) : Optional.of(each.getValue());
                if (chosen.isPresent()) {
                    values.put(name, value(chosen.get()));
                }
            }
        }
        return values;
    }

    private static Map<String, Property> own(Node node) throws RepositoryException {
        Map<String, Property> own = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            String name = property.getName();
            if ((name.indexOf(':') < 0 || name.equals(TEMPLATE)) && property.getType() != PropertyType.BINARY) {
                own.put(name, property);
            }
        }
        return own;
    }

    private String baseOf(String name) {
        return endings.stream()
                .filter(ending -> name.endsWith(ending) && name.length() > ending.length())
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    private static Optional<Property> inLanguage(String name, Map<String, Property> own, List<String> endings) {
        return endings.stream()
                .map(ending -> own.get(name + ending))
                .filter(property -> property != null)
                .findFirst();
    }

    private Object value(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return value(property.getValue());
        }
        List<Object> values = new ArrayList<>();
        for (Value each : property.getValues()) {
            values.add(value(each));
        }
        return values;
    }

    private Object value(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE -> value.getDouble();
            case PropertyType.DECIMAL -> value.getDecimal();
            case PropertyType.BOOLEAN -> value.getBoolean();
            default -> links.resolved(value.getString());
        };
    }
}
