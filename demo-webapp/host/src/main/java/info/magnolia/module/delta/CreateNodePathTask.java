package info.magnolia.module.delta;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import javax.jcr.RepositoryException;

/** Creates a node with everything above it. */
public class CreateNodePathTask extends AbstractRepositoryTask {

    private final String workspace;
    private final String path;
    private final String type;

    public CreateNodePathTask(String name, String description, String workspace, String path, String type) {
        super(name, description);
        this.workspace = workspace;
        this.path = path;
        this.type = type;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        NodeUtil.createPath(context.getJCRSession(workspace).getRootNode(), path, type);
    }
}
