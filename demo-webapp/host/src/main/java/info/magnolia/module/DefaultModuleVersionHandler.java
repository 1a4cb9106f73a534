package info.magnolia.module;

import info.magnolia.module.delta.ModuleBootstrapTask;
import info.magnolia.module.delta.RegisterServletTask;
import info.magnolia.module.delta.SetupModuleRepositoriesTask;
import info.magnolia.module.delta.Task;
import info.magnolia.module.model.ModuleDefinition;
import java.util.ArrayList;
import java.util.List;

/** Installs what the descriptor names and imports everything under {@code mgnl-bootstrap/<module>}. */
public class DefaultModuleVersionHandler extends AbstractModuleVersionHandler {

    public DefaultModuleVersionHandler() {}

    @Override
    protected List<Task> getBasicInstallTasks(InstallContext context) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new SetupModuleRepositoriesTask());
        tasks.add(new ModuleBootstrapTask());
        for (ModuleDefinition.ServletDefinition servlet :
                context.getCurrentModuleDefinition().servlets()) {
            tasks.add(new RegisterServletTask(servlet));
        }
        return tasks;
    }
}
