package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import javax.jcr.RepositoryException;

/** Sets a property of a node that is there. */
public class SetPropertyTask extends AbstractRepositoryTask {

    private final String workspace;
    private final String path;
    private final String property;
    private final String value;

    public SetPropertyTask(String workspace, String path, String property, String value) {
        super("Set property " + property, "Sets " + path + "/" + property);
        this.workspace = workspace;
        this.path = path;
        this.property = property;
        this.value = value;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        context.getJCRSession(workspace).getNode(path).setProperty(property, value);
    }
}
