package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import javax.jcr.RepositoryException;

/** Registers the module's node types and creates its workspaces. */
public class SetupModuleRepositoriesTask extends AbstractRepositoryTask {

    public SetupModuleRepositoriesTask() {
        super("Set up repositories", "Registers node types and creates workspaces");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        RepositoryManager manager = Components.getComponent(RepositoryManager.class);
        for (ModuleDefinition.RepositoryDefinition repository :
                context.getCurrentModuleDefinition().repositories()) {
            if (repository.nodeTypeFile() != null) {
                manager.registerNodeTypes(repository.nodeTypeFile());
            }
            for (String workspace : repository.workspaces()) {
                manager.createWorkspace(workspace);
            }
        }
    }
}
