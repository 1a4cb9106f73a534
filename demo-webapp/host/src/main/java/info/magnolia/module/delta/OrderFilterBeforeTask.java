package info.magnolia.module.delta;

import info.magnolia.cms.filters.FilterManager;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.repository.RepositoryConstants;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Puts a filter before the first of several others. */
public class OrderFilterBeforeTask extends AbstractRepositoryTask {

    private final String filter;
    private final String[] required;
    private final String[] optional;

    public OrderFilterBeforeTask(String filter, String[] requiredAfter) {
        this(filter, requiredAfter, new String[0]);
    }

    public OrderFilterBeforeTask(String filter, String[] requiredAfter, String[] optionalAfter) {
        super("Order filter " + filter, "Puts the filter before others");
        this.filter = filter;
        this.required = requiredAfter.clone();
        this.optional = optionalAfter.clone();
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Node filters = context.getJCRSession(RepositoryConstants.CONFIG).getNode(FilterManager.SERVER_FILTERS);
        List<String> later = new ArrayList<>(List.of(required));
        later.addAll(List.of(optional));
        for (String name : required) {
            if (!filters.hasNode(name)) {
                context.warn("Filter stays where it is, a required one is missing [filter=" + filter + ", missing="
                        + name + "]");
                return;
            }
        }
        for (Node sibling : NodeUtil.getNodes(filters)) {
            if (later.contains(sibling.getName())) {
                filters.orderBefore(filter, sibling.getName());
                return;
            }
        }
    }
}
