package org.openpersonalization.magnolia.setup;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Adds a node with its properties where there is none. A node that has a property of its own stays as the administrator set it. */
final class MissingNodeTask extends AbstractRepositoryTask {

    private static final String TYPE = "mgnl:contentNode";

    private final String workspace;
    private final String path;
    private final Map<String, String> properties;

    /**
     * A task.
     *
     * @param path of the node; nodes above it that are missing are added too
     * @param properties name and value of each property
     */
    public MissingNodeTask(String workspace, String path, Map<String, String> properties) {
        super("Add " + path + " where it is missing", "A node that is there stays as it is");
        this.workspace = workspace;
        this.path = path;
        this.properties = Map.copyOf(properties);
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Session session = context.getJCRSession(workspace);
        if (session.nodeExists(path) && hasOwnProperty(session.getNode(path))) {
            return;
        }
        Node node = NodeUtil.createPath(session.getRootNode(), path, TYPE);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            node.setProperty(property.getKey(), property.getValue());
        }
    }

    /** Names with a colon are those of the repository and of the CMS. */
    private static boolean hasOwnProperty(Node node) throws RepositoryException {
        for (PropertyIterator all = node.getProperties(); all.hasNext(); ) {
            if (!all.nextProperty().getName().contains(":")) {
                return true;
            }
        }
        return false;
    }
}
