package org.openpersonalization.host.web;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.filters.PassingFilter;
import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.CreateNodePathTask;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.SetPropertyTask;
import info.magnolia.module.delta.Task;
import info.magnolia.repository.RepositoryConstants;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Installs filters and roles as a public instance has them; on an author instance visitors may open nothing. */
public final class CoreVersionHandler extends DefaultModuleVersionHandler {

    private static final String PUBLISHING = "/server/filters/publishing";
    private static final String EVERYTHING = "/anonymous/acl_uri/0";

    private final ServerConfiguration server;

    @Inject
    public CoreVersionHandler(ServerConfiguration server) {
        this.server = server;
    }

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        List<Task> tasks = new ArrayList<>(super.getExtraInstallTasks(context));
        if (server.isAdmin()) {
            tasks.add(new SetPropertyTask(RepositoryConstants.USER_ROLES, EVERYTHING, "permissions", "0"));
            tasks.add(new CreateNodePathTask("", "", RepositoryConstants.CONFIG, PUBLISHING, "mgnl:content"));
            tasks.add(new SetPropertyTask(
                    RepositoryConstants.CONFIG, PUBLISHING, "class", PassingFilter.class.getName()));
            tasks.add(new OrderFilterBeforeTask("publishing", new String[] {"channel"}));
            tasks.add(new OrderFilterBeforeTask("gzip", new String[] {"channel"}));
        }
        return tasks;
    }
}
