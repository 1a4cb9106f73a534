package info.magnolia.module.cache.setup;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.Task;
import java.util.ArrayList;
import java.util.List;

/** Puts the cache filter where it belongs: behind the language, before everything that makes pages. */
public class CacheModuleVersionHandler extends DefaultModuleVersionHandler {

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext installContext) {
        List<Task> tasks = new ArrayList<>(super.getExtraInstallTasks(installContext));
        tasks.add(new OrderFilterBeforeTask("cache", new String[] {"virtualURI"}));
        return tasks;
    }
}
