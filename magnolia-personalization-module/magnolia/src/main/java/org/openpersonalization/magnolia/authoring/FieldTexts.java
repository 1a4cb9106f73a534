package org.openpersonalization.magnolia.authoring;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.rendering.overlay.LocalizedName;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;

/**
 * Texts of a node by field and language. {@code headline_de} is the German {@code headline} where the site has German; the default
 * language has no ending.
 *
 * @param languages of the site, the default language first
 */
record FieldTexts(List<String> languages) {

    /** The property of a field in a language. */
    String property(String field, String language) {
        return language.equals(standard()) ? field : LocalizedName.in(language, field);
    }

    /**
     * Reads the texts of a node.
     *
     * @param fieldOf the field of a property, without language; an empty name leaves it out
     */
    SortedMap<String, SortedMap<String, String>> of(Node node, UnaryOperator<String> fieldOf)
            throws RepositoryException {
        SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (VariantFields.isText(property)) {
                LocalizedName name = LocalizedName.of(property.getName(), languages.subList(1, languages.size()));
                String field = fieldOf.apply(name.base());
                if (!field.isEmpty()) {
                    texts.computeIfAbsent(field, each -> new TreeMap<>()).put(language(name), property.getString());
                }
            }
        }
        return texts;
    }

    private String language(LocalizedName name) {
        return name.isTranslation() ? name.language() : standard();
    }

    private String standard() {
        return languages.get(0);
    }
}
