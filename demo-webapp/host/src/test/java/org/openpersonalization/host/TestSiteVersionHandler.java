package org.openpersonalization.host;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.SetPropertyTask;
import info.magnolia.module.delta.Task;
import java.util.List;

/** Puts the test's filter where the module's filter stands, and takes its workspace out of the flushing. */
public class TestSiteVersionHandler extends DefaultModuleVersionHandler {

    private static final String EXCLUDED =
            "/modules/cache/config/contentCaching/defaultPageCache/flushPolicy/policies/flushAll/excludedWorkspaces";

    private static final String LANGUAGES = "/modules/site/config/site/i18n";

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        return List.of(
                new OrderFilterBeforeTask("recorder", new String[] {"virtualURI"}, new String[] {"cache"}),
                new SetPropertyTask("config", EXCLUDED, "tracking", "tracking"),
                new SetPropertyTask("config", LANGUAGES, "enabled", "true"));
    }
}
