package org.openpersonalization.magnolia.setup;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.util.PropertyUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Sets a property of the workspace {@code config} that is missing or blank. */
final class MissingValueTask extends AbstractRepositoryTask {

    private static final String TYPE = "mgnl:contentNode";

    private final String path;
    private final String property;
    private final String value;

    /**
     * A task.
     *
     * @param path of the node, which is added where it is missing
     */
    public MissingValueTask(String path, String property, String value) {
        super("Set " + property + " of " + path + " where it is missing", "A value that is there stays as it is");
        this.path = path;
        this.property = property;
        this.value = value;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Node node = NodeUtil.createPath(context.getConfigJCRSession().getRootNode(), path, TYPE);
        String present = PropertyUtil.getString(node, property);
        if (present == null || present.isBlank()) {
            node.setProperty(property, value);
        }
    }
}
