package org.openpersonalization.site;

import info.magnolia.jcr.util.NodeUtil;
import java.util.Locale;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** The words of a page in lower case, without those of its subpages and of variants for some visitors only. */
final class PageText {

    private static final Set<String> NO_WORDS = Set.of("image", "picture", "ctaLink", "linkUrl", "parentPage");
    private static final Set<String> SKIPPED = Set.of("variants");
    private static final String PAGE = "mgnl:page";

    private PageText() {}

    /** Title, description, topics and the like, in all languages. */
    static String head(Node page) throws RepositoryException {
        StringBuilder words = new StringBuilder();
        add(page, words);
        return words.toString();
    }

    /** The text of the components. */
    static String body(Node page) throws RepositoryException {
        StringBuilder words = new StringBuilder();
        addBelow(page, words);
        return words.toString();
    }

    private static void addBelow(Node parent, StringBuilder words) throws RepositoryException {
        for (Node child : NodeUtil.getNodes(parent)) {
            if (!child.isNodeType(PAGE) && !SKIPPED.contains(child.getName())) {
                add(child, words);
                addBelow(child, words);
            }
        }
    }

    private static void add(Node node, StringBuilder words) throws RepositoryException {
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getType() == PropertyType.STRING && isText(property.getName())) {
                add(property, words);
            }
        }
    }

    private static void add(Property property, StringBuilder words) throws RepositoryException {
        Value[] values = property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
        for (Value value : values) {
            words.append(value.getString().toLowerCase(Locale.ROOT)).append(' ');
        }
    }

    private static boolean isText(String property) {
        return property.indexOf(':') < 0 && !NO_WORDS.contains(property);
    }
}
