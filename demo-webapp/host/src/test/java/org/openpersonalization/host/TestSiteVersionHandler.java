package org.openpersonalization.host;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.Task;
import java.util.List;

/** Puts the test's filter where the module's filter stands. */
public class TestSiteVersionHandler extends DefaultModuleVersionHandler {

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        return List.of(new OrderFilterBeforeTask("recorder", new String[] {"virtualURI"}, new String[] {"cache"}));
    }
}
