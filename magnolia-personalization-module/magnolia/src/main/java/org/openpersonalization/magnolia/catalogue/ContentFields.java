package org.openpersonalization.magnolia.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.openpersonalization.decide.lint.ContentField;
import org.openpersonalization.magnolia.rendering.overlay.LocalizedName;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;

/** Reads the filled single-valued text fields of a component or variant. */
final class ContentFields {

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:\\S+");
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*");
    private static final Pattern BELOW_SITE = Pattern.compile("/[^/.][^/]*(/[^/]+)+");
    private static final String PAGE = ".html";

    private ContentFields() {}

    /** The fields in the order of JCR, under the component's names. */
    static List<ContentField> of(Node node, UnaryOperator<String> propertyFor) throws RepositoryException {
        List<ContentField> fields = new ArrayList<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            String text = isText(property) ? property.getString().strip() : "";
            if (!text.isEmpty()) {
                fields.add(field(node, property.getName(), text, propertyFor));
            }
        }
        return fields;
    }

    private static boolean isText(Property property) throws RepositoryException {
        return VariantFields.isText(property) && !VariantFields.isSetting(property.getName());
    }

    private static ContentField field(Node node, String property, String text, UnaryOperator<String> propertyFor)
            throws RepositoryException {
        LocalizedName name = LocalizedName.of(property);
        ContentField.Kind kind = kind(name.base(), text);
        return new ContentField(
                propertyFor.apply(name.base()),
                name.language(),
                kind,
                text,
                kind == ContentField.Kind.LINK && isDead(node, text));
    }

    private static ContentField.Kind kind(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith("alt") && (lower.contains("image") || lower.contains("picture"))) {
            return ContentField.Kind.IMAGE;
        }
        boolean isAddress = text.startsWith("/")
                || text.startsWith("#")
                || ADDRESS.matcher(text).matches();
        return isAddress || lower.endsWith("link") || lower.endsWith("page")
                ? ContentField.Kind.LINK
                : ContentField.Kind.TEXT;
    }

    /**
     * Whether the path of a link begins with a page of this site but leads to no node. Other paths may be mapped to something else, so
     * they are no finding.
     */
    private static boolean isDead(Node node, String text) throws RepositoryException {
        String address = BEHIND_PATH.matcher(text).replaceFirst("");
        String path = address.endsWith(PAGE) ? address.substring(0, address.length() - PAGE.length()) : address;
        if (!BELOW_SITE.matcher(path).matches()) {
            return false;
        }
        String root = path.substring(0, path.indexOf('/', 1));
        return node.getSession().nodeExists(root) && !node.getSession().nodeExists(path);
    }
}
