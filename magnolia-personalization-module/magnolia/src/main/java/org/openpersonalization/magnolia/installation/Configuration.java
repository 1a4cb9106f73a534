package org.openpersonalization.magnolia.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.magnolia.content.SystemSession;

/** Reads nodes and properties of a workspace that may be missing. */
final class Configuration {

    static final String WORKSPACE = "config";
    static final String CLASS = "class";
    static final String PATTERN = "pattern";

    private final Session session;

    private Configuration(Session session) {
        this.session = session;
    }

    /**
     * Something that is read.
     *
     * @param <T> the result
     */
    interface Reading<T> {
        T from(Configuration configuration) throws RepositoryException;
    }

    static <T> T read(Reading<T> reading) {
        return read(WORKSPACE, reading);
    }

    static <T> T read(String workspace, Reading<T> reading) {
        return SystemSession.in(workspace, session -> reading.from(new Configuration(session)));
    }

    Optional<Node> node(String path) throws RepositoryException {
        return session.nodeExists(path) ? Optional.of(session.getNode(path)) : Optional.empty();
    }

    /** A property's value; empty when it, its node or its text is missing. */
    Optional<String> text(String path) throws RepositoryException {
        return session.propertyExists(path)
                ? Optional.of(session.getProperty(path).getString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** Whether a node is there and its property {@code enabled} does not say otherwise. */
    boolean isEnabled(String path) throws RepositoryException {
        return session.nodeExists(path)
                && !text(path + "/enabled").filter("false"::equalsIgnoreCase).isPresent();
    }

    /** The names of the children, in their order. */
    List<String> children(String path) throws RepositoryException {
        List<String> names = new ArrayList<>();
        Optional<Node> parent = node(path);
        if (parent.isPresent()) {
            for (NodeIterator nodes = parent.get().getNodes(); nodes.hasNext(); ) {
                names.add(nodes.nextNode().getName());
            }
        }
        return names;
    }

    /** The properties of a node that are not the repository's own, by name. */
    SortedMap<String, String> properties(String path) throws RepositoryException {
        SortedMap<String, String> values = new TreeMap<>();
        Optional<Node> node = node(path);
        if (node.isPresent()) {
            for (PropertyIterator all = node.get().getProperties(); all.hasNext(); ) {
                Property property = all.nextProperty();
                if (!property.getName().contains(":") && !property.isMultiple()) {
                    values.put(property.getName(), property.getString());
                }
            }
        }
        return values;
    }

    boolean hasNodeType(String type) throws RepositoryException {
        return session.getWorkspace().getNodeTypeManager().hasNodeType(type);
    }
}
