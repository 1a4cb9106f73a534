package org.openpersonalization.magnolia.content.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.openpersonalization.magnolia.content.page.Descendants;

/**
 * The names that references stand for. A dialog may store a node's name, its path or its identifier.
 *
 * @param nameOf names by path and identifier
 */
record References(Map<String, String> nameOf) {

    References {
        nameOf = Map.copyOf(nameOf);
    }

    /** To the nodes of some types below some folders. */
    static References in(Session session, Map<String, String> typeByFolder) throws RepositoryException {
        Map<String, String> nameOf = new HashMap<>();
        for (Map.Entry<String, String> each : typeByFolder.entrySet()) {
            for (Node node : below(session, each.getKey(), each.getValue())) {
                nameOf.put(node.getPath(), node.getName());
                nameOf.put(node.getIdentifier(), node.getName());
            }
        }
        return new References(nameOf);
    }

    static List<Node> below(Session session, String folder, String type) throws RepositoryException {
        return session.nodeExists(folder) ? Descendants.ofType(session.getNode(folder), type) : List.of();
    }

    /** The name; the reference itself when it is one already, or there is no such node. */
    String name(String reference) {
        return nameOf.getOrDefault(reference, reference);
    }
}
