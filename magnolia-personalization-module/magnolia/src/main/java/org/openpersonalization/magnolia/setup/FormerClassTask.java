package org.openpersonalization.magnolia.setup;

import info.magnolia.jcr.util.PropertyUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Replaces the class that an earlier version of the module gave a node of the workspace {@code config}. Any other class stays. */
final class FormerClassTask extends AbstractRepositoryTask {

    private static final String CLASS = "class";

    private final String path;
    private final String former;
    private final String present;

    public FormerClassTask(String path, String former, String present) {
        super("Replace the class of " + path, "A class that the administrator set stays");
        this.path = path;
        this.former = former;
        this.present = present;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Session config = context.getConfigJCRSession();
        if (config.nodeExists(path)) {
            replace(config.getNode(path));
        }
    }

    private void replace(Node node) throws RepositoryException {
        if (former.equals(PropertyUtil.getString(node, CLASS))) {
            node.setProperty(CLASS, present);
        }
    }
}
