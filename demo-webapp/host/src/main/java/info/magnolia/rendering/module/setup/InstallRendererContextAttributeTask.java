package info.magnolia.rendering.module.setup;

import info.magnolia.jcr.util.NodeTypes;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Gives templates of a renderer a component under a name. */
public class InstallRendererContextAttributeTask extends AbstractRepositoryTask {

    private final String path;
    private final String attributeName;
    private final String componentClass;

    public InstallRendererContextAttributeTask(
            String moduleName, String rendererName, String attributeName, String componentClass) {
        super("Install " + attributeName, "Gives templates of " + rendererName + " the attribute " + attributeName);
        this.path = "/modules/" + moduleName + "/renderers/" + rendererName + "/contextAttributes/" + attributeName;
        this.attributeName = attributeName;
        this.componentClass = componentClass;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Node root = context.getConfigJCRSession().getRootNode();
        Node attribute = NodeUtil.createPath(root, path, NodeTypes.ContentNode.NAME);
        attribute.setProperty("name", attributeName);
        attribute.setProperty("componentClass", componentClass);
    }
}
