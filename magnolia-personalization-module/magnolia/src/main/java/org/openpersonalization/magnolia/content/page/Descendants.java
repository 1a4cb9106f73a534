package org.openpersonalization.magnolia.content.page;

import info.magnolia.jcr.util.NodeUtil;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Walks node trees in document order. */
public final class Descendants {

    private Descendants() {}

    /** Every node of a type at any depth below the node. */
    public static List<Node> ofType(Node top, String type) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        for (Node child : NodeUtil.getNodes(top)) {
            if (child.isNodeType(type)) {
                found.add(child);
            }
            found.addAll(ofType(child, type));
        }
        return found;
    }
}
