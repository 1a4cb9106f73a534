package info.magnolia.setup.initial;

import info.magnolia.jcr.util.NodeTypes;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import info.magnolia.voting.Voter;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Adds a bypass to a filter. */
public class AddFilterBypassTask extends AbstractRepositoryTask {

    private final String filterPath;
    private final String bypassName;
    private final Class<?> voterClass;
    private final String pattern;

    public AddFilterBypassTask(
            String filterPath, String bypassName, Class<? extends Voter<?>> voterClass, String pattern) {
        super("Add bypass " + bypassName, "Adds a bypass to " + filterPath);
        this.filterPath = filterPath;
        this.bypassName = bypassName;
        this.voterClass = voterClass;
        this.pattern = pattern;
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Node filter = context.getConfigJCRSession().getNode(filterPath);
        Node bypass = NodeUtil.createPath(filter, "bypasses/" + bypassName, NodeTypes.ContentNode.NAME);
        bypass.setProperty("class", voterClass.getName());
        bypass.setProperty("pattern", pattern);
    }
}
