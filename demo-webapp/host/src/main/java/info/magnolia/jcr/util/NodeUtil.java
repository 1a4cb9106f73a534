package info.magnolia.jcr.util;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.wrapper.DelegateNodeWrapper;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.commons.predicate.Predicate;
import org.jspecify.annotations.Nullable;

/** Conveniences for nodes. */
public class NodeUtil {

    public NodeUtil() {}

    public static Node getNodeByIdentifier(String workspace, String identifier) throws RepositoryException {
        return MgnlContext.getJCRSession(workspace).getNodeByIdentifier(identifier);
    }

    public static boolean isNodeType(Node node, String type) throws RepositoryException {
        return node.isNodeType(type);
    }

    /** The node without any wrapper. */
    public static Node unwrap(Node node) throws RepositoryException {
        Node current = node;
        while (current instanceof DelegateNodeWrapper wrapper) {
            current = wrapper.getWrappedNode();
        }
        return current;
    }

    /** The node without the outermost wrapper of a class. */
    public static Node deepUnwrap(Node node, Class<? extends DelegateNodeWrapper> wrapper) {
        return node instanceof DelegateNodeWrapper outer ? outer.deepUnwrap(wrapper) : node;
    }

    /** Whether a wrapper of the class is around the node. */
    public static boolean isWrappedWith(Node node, Class<? extends DelegateNodeWrapper> wrapper) {
        Node current = node;
        while (current instanceof DelegateNodeWrapper outer) {
            if (wrapper.isInstance(outer)) {
                return true;
            }
            current = outer.getWrappedNode();
        }
        return false;
    }

    public static void orderBefore(Node node, String siblingName) throws RepositoryException {
        node.getParent().orderBefore(node.getName(), siblingName);
    }

    /** The node at a path below another; what is missing is created. */
    public static Node createPath(Node parent, String relativePath, String type) throws RepositoryException {
        return createPath(parent, relativePath, type, false);
    }

    public static Node createPath(Node parent, String relativePath, String type, boolean save)
            throws RepositoryException {
        Node current = parent;
        for (String name : relativePath.split("/")) {
            if (!name.isEmpty()) {
                current = current.hasNode(name) ? current.getNode(name) : current.addNode(name, type);
            }
        }
        if (save) {
            parent.getSession().save();
        }
        return current;
    }

    /** The children, without those that JCR and Magnolia keep for themselves. */
    public static Iterable<Node> getNodes(Node parent) throws RepositoryException {
        return getNodes(parent, child -> !getName((Node) child).startsWith("jcr:"));
    }

    public static Iterable<Node> getNodes(Node parent, String type) throws RepositoryException {
        List<Node> nodes = new ArrayList<>();
        for (Node child : asIterable(parent.getNodes())) {
            if (child.isNodeType(type)) {
                nodes.add(child);
            }
        }
        return nodes;
    }

    public static Iterable<Node> getNodes(Node parent, Predicate predicate) throws RepositoryException {
        List<Node> nodes = new ArrayList<>();
        for (Node child : asIterable(parent.getNodes())) {
            if (predicate.evaluate(child)) {
                nodes.add(child);
            }
        }
        return nodes;
    }

    public static Iterable<Node> asIterable(NodeIterator iterator) {
        List<Node> nodes = new ArrayList<>();
        while (iterator.hasNext()) {
            nodes.add(iterator.nextNode());
        }
        return nodes;
    }

    public static List<Node> asList(Iterable<Node> nodes) {
        List<Node> list = new ArrayList<>();
        nodes.forEach(list::add);
        return list;
    }

    /** The name; a failing repository is a fault of the program. */
    public static String getName(Node node) {
        try {
            return node.getName();
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException("The name of a node cannot be read", unavailable);
        }
    }

    public static @Nullable Node getNearestAncestorOfType(Node node, String type) throws RepositoryException {
        Node current = node;
        while (current.getDepth() > 0) {
            current = current.getParent();
            if (current.isNodeType(type)) {
                return current;
            }
        }
        return null;
    }

    public static String getNodeIdentifierIfPossible(Node node) {
        try {
            return node.getIdentifier();
        } catch (RepositoryException unavailable) {
            return "<not available>";
        }
    }

    public static String getPathIfPossible(Node node) {
        try {
            return node.getPath();
        } catch (RepositoryException unavailable) {
            return "<not available>";
        }
    }

    public static String getNodePathIfPossible(Node node) {
        return getPathIfPossible(node);
    }
}
