package info.magnolia.module.delta;

import info.magnolia.jcr.util.NodeTypes;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.model.ModuleDefinition;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Registers a servlet of a descriptor at {@code config:/server/filters/servlets}. */
public class RegisterServletTask extends AbstractRepositoryTask {

    private static final String SERVLETS = "/server/filters/servlets";

    private final ModuleDefinition.ServletDefinition servlet;

    public RegisterServletTask(ModuleDefinition.ServletDefinition servlet) {
        super("Register servlet " + servlet.name(), "Registers the servlet");
        this.servlet = servlet;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Node root = context.getConfigJCRSession().getRootNode();
        String type = NodeTypes.ContentNode.NAME;
        Node node = NodeUtil.createPath(root, SERVLETS + "/" + servlet.name(), type);
        node.setProperty("class", "info.magnolia.cms.filters.ServletDispatchingFilter");
        node.setProperty("enabled", "true");
        node.setProperty("servletName", servlet.name());
        node.setProperty("servletClass", servlet.className());
        Node mappings = NodeUtil.createPath(node, "mappings", type);
        for (int i = 0; i < servlet.mappings().size(); i++) {
            Node mapping = NodeUtil.createPath(mappings, "m" + i, type);
            mapping.setProperty("pattern", servlet.mappings().get(i));
        }
        Node parameters = NodeUtil.createPath(node, "parameters", type);
        for (Map.Entry<String, String> parameter : servlet.parameters().entrySet()) {
            parameters.setProperty(parameter.getKey(), parameter.getValue());
        }
    }
}
