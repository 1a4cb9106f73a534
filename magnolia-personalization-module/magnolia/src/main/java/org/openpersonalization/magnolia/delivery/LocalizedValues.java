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
import org.openpersonalization.service.delivery.ContentNode;

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
    private final ReferredNodes referred;

    /**
     * Values.
     *
     * @param languages of the site
     * @param language empty for all languages
     * @param workspaces to which fields refer, by the field's name
     */
    LocalizedValues(List<Locale> languages, Optional<Locale> language, Map<String, String> workspaces) {
        this.endings = languages.stream().map(each -> "_" + each).toList();
        this.wanted = language.map(LocalizedValues::endingsOf);
        this.links = new LinkTexts();
        this.referred = new ReferredNodes(workspaces, links);
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

    /** The node's own values, in the order of its properties; those that refer to readable nodes as references. */
    Map<String, Object> of(Node node) throws RepositoryException {
        return of(node, true);
    }

    /** The node's own values, ids of other nodes as they are. */
    Map<String, Object> withoutReferences(Node node) throws RepositoryException {
        return of(node, false);
    }

    private Map<String, Object> of(Node node, boolean isReferring) throws RepositoryException {
        Map<String, Property> own = own(node);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Property> each : own.entrySet()) {
            String field = baseOf(each.getKey());
            String name = wanted.isPresent() ? field : each.getKey();
            if (!values.containsKey(name)) {
                Optional<Property> chosen =
                        wanted.isPresent() ? inLanguage(name, own, wanted.get()) : Optional.of(each.getValue());
                if (chosen.isPresent()) {
                    values.put(name, value(chosen.get(), isReferring ? Optional.of(field) : Optional.empty()));
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

    /** @param field the name under which the settings may name a workspace; empty where ids stay as they are */
    private Object value(Property property, Optional<String> field) throws RepositoryException {
        if (!property.isMultiple()) {
            return value(property.getValue(), field);
        }
        List<Object> values = new ArrayList<>();
        for (Value each : property.getValues()) {
            values.add(value(each, field));
        }
        return values;
    }

    private Object value(Value value, Optional<String> field) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE -> value.getDouble();
            case PropertyType.DECIMAL -> value.getDecimal();
            case PropertyType.BOOLEAN -> value.getBoolean();
            default -> text(value.getString(), field);
        };
    }

    private Object text(String text, Optional<String> field) {
        Optional<ContentNode.Reference> reference = field.flatMap(name -> referred.find(name, text, this));
        return reference.isPresent() ? reference.get() : links.resolved(text);
    }
}
