package info.magnolia.jcr.util;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/**
 * A node as templates see it: properties and child nodes by name, and {@code @name}, {@code @path}, {@code @id},
 * {@code @depth}, {@code @nodeType}. Cannot be changed.
 */
public class ContentMap extends AbstractMap<String, Object> {

    private interface Special {
        Object of(Node node) throws RepositoryException;
    }

    private static final Map<String, Special> SPECIAL = new HashMap<>(Map.of(
            "name", Node::getName,
            "id", Node::getIdentifier,
            "uuid", Node::getIdentifier,
            "path", Node::getPath,
            "handle", Node::getPath,
            "depth", Node::getDepth,
            "level", Node::getDepth,
            "nodeType", node -> node.getPrimaryNodeType().getName()));

    private final Node node;

    public ContentMap(Node node) {
        this.node = node;
    }

    public Node getJCRNode() {
        return node;
    }

    public boolean isSpecialProperty(String key) {
        return key.startsWith("@") && SPECIAL.containsKey(key.substring(1));
    }

    @Override
    public boolean containsKey(Object key) {
        String name = (String) key;
        try {
            return isSpecialProperty(name) || !name.startsWith("@") && (node.hasProperty(name) || node.hasNode(name));
        } catch (RepositoryException invalidName) {
            return false;
        }
    }

    @Override
    public @Nullable Object get(Object key) {
        String name = (String) key;
        try {
            if (isSpecialProperty(name)) {
                return SPECIAL.get(name.substring(1)).of(node);
            }
            if (node.hasProperty(name)) {
                return PropertyUtil.getPropertyValueObject(node, name);
            }
            return node.hasNode(name) ? new ContentMap(node.getNode(name)) : null;
        } catch (RepositoryException invalidName) {
            return null;
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Map<String, Object> entries = new LinkedHashMap<>();
        try {
            PropertyIterator properties = node.getProperties();
            while (properties.hasNext()) {
                Property property = properties.nextProperty();
                Object value = get(property.getName());
                if (value != null) {
                    entries.put(property.getName(), value);
                }
            }
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException("The properties of a node cannot be read", unavailable);
        }
        return entries.entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentMap map && map.node.equals(node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }
}
