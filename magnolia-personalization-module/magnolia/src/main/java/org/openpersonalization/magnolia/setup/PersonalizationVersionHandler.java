package org.openpersonalization.magnolia.setup;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.Task;
import info.magnolia.module.model.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * Installs and updates the module. At an installation the CMS adds workspace, node types, servlets and bootstrap files; the module's
 * own tasks complete them. An update to a higher version runs the same tasks: it adds the nodes that are new in that version, or were
 * deleted, and changes none that is there.
 */
public class PersonalizationVersionHandler extends DefaultModuleVersionHandler {

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        List<Task> tasks = new ArrayList<>(super.getExtraInstallTasks(context));
        tasks.add(ConfigurationTasks.beforeCache());
        tasks.addAll(completed());
        return tasks;
    }

    @Override
    protected List<Task> getDefaultUpdateTasks(Version forVersion) {
        List<Task> tasks = new ArrayList<>(super.getDefaultUpdateTasks(forVersion));
        tasks.addAll(completed());
        return tasks;
    }

    private static List<Task> completed() {
        List<Task> tasks = new ArrayList<>(ConfigurationTasks.all());
        tasks.add(new VariantOrderTask());
        return tasks;
    }
}
