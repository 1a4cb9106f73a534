package info.magnolia.templating.elements;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeTypes;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.wrapper.I18nNodeWrapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Finds the nodes of areas, and creates missing ones, for any visitor. */
@Singleton
public class AreaNodes {

    /** The area's node, wrapped for localised content. */
    Optional<Node> find(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? Optional.of(localised(parent.getNode(name))) : Optional.empty();
    }

    /** Makes the node and finds it. */
    synchronized Optional<Node> create(Node parent, String name) throws RepositoryException {
        String workspace = parent.getSession().getWorkspace().getName();
        String path = parent.getPath();
        MgnlContext.<Boolean, RepositoryException>doInSystemContext(
                () -> addArea(MgnlContext.getJCRSession(workspace), path, name));
        return find(parent, name);
    }

    /** The components in an area, localised as the area is. */
    List<Node> components(Node area) throws RepositoryException {
        List<Node> components = new ArrayList<>();
        NodeUtil.getNodes(area, NodeTypes.Component.NAME).forEach(components::add);
        return components;
    }

    private static Boolean addArea(Session session, String path, String name) throws RepositoryException {
        Node parent = session.getNode(path);
        if (!parent.hasNode(name)) {
            parent.addNode(name, NodeTypes.Area.NAME);
            session.save();
        }
        return true;
    }

    private static Node localised(Node node) {
        return NodeUtil.isWrappedWith(node, I18nNodeWrapper.class) ? node : new I18nNodeWrapper(node);
    }
}
