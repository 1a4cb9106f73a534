package info.magnolia.module.delta;

import info.magnolia.cms.filters.FilterManager;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.repository.RepositoryConstants;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Puts a filter after the last of several others. */
public class FilterOrderingTask extends AbstractRepositoryTask {

    private final String filter;
    private final List<String> before = new ArrayList<>();

    public FilterOrderingTask(String filter, String[] requiredBefore) {
        this(filter, requiredBefore, new String[0]);
    }

    public FilterOrderingTask(String filter, String[] requiredBefore, String[] optionalBefore) {
        super("Order filter " + filter, "Puts the filter after others");
        this.filter = filter;
        before.addAll(List.of(requiredBefore));
        before.addAll(List.of(optionalBefore));
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Node filters = context.getJCRSession(RepositoryConstants.CONFIG).getNode(FilterManager.SERVER_FILTERS);
        boolean passedLast = false;
        int open = (int) NodeUtil.asList(NodeUtil.getNodes(filters)).stream()
                .filter(node -> before.contains(NodeUtil.getName(node)))
                .count();
        for (Node sibling : NodeUtil.getNodes(filters)) {
            if (open == 0 && !sibling.getName().equals(filter)) {
                filters.orderBefore(filter, sibling.getName());
                passedLast = true;
                break;
            }
            open -= before.contains(sibling.getName()) ? 1 : 0;
        }
        if (!passedLast) {
            filters.orderBefore(filter, null);
        }
    }
}
