package org.openpersonalization.site;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import info.magnolia.module.delta.SetPropertyTask;
import info.magnolia.module.delta.Task;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Orders the filters of the tests: one removes marks before rendering, one maps a host before content is looked up, one removes signatures
 * before the page cache.
 */
public class SiteTestsVersionHandler extends DefaultModuleVersionHandler {

    static final String READ_BUDGET_MILLIS = "500";
    /** Most tests play Californians, and visitors who are asked first. */
    private static final String JURISDICTIONS = "/modules/personalization/config/consent/jurisdictions";

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        List<Task> tasks = new ArrayList<>(super.getExtraInstallTasks(context));
        tasks.add(new FiltersBehindTheCache());
        tasks.add(new SetPropertyTask("config", JURISDICTIONS, "US-CA", "opt-in"));
        // A loaded machine may need longer than visitors should wait.
        tasks.add(new SetPropertyTask(
                "config", "/modules/personalization/config/store", "readBudgetMillis", READ_BUDGET_MILLIS));
        return tasks;
    }

    private static final class FiltersBehindTheCache extends AbstractRepositoryTask {

        FiltersBehindTheCache() {
            super("Remove marks and map a host behind the cache, remove signatures before it", "");
        }

        @Override
        protected void doExecute(InstallContext context) throws RepositoryException {
            Node filters = context.getConfigJCRSession().getNode("/server/filters/cms");
            filters.orderBefore("markingRemover", "rendering");
            filters.orderBefore("siteRoot", "aggregator");
            context.getConfigJCRSession().getNode("/server/filters").orderBefore("signatureRemover", "personalization");
        }
    }
}
