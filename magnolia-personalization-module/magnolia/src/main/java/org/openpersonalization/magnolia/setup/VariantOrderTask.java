package org.openpersonalization.magnolia.setup;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.query.Query;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.page.VariantNodes;

/** Turns the numbers that variants had in the property {@code order} into the order of their nodes. */
public class VariantOrderTask extends AbstractRepositoryTask {

    private static final String NUMBERED = "SELECT * FROM [nt:base] WHERE [order] IS NOT NULL";

    public VariantOrderTask() {
        super("Order variants", "The order of the nodes is the order of the variants");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        Query query = context.getJCRSession(Definitions.WEBSITE)
                .getWorkspace()
                .getQueryManager()
                .createQuery(NUMBERED, Query.JCR_SQL2);
        for (Node numbered : NodeUtil.asIterable(query.execute().getNodes())) {
            if (isVariant(numbered)) {
                VariantNodes.settleOrder(numbered.getParent().getParent());
            }
        }
    }

    /** Other nodes may have a property of this name too. */
    private static boolean isVariant(Node node) throws RepositoryException {
        Node parent = node.getParent();
        return parent.getName().equals(VariantNodes.CONTAINER)
                && parent.getDepth() > 1
                && VariantNodes.containerOf(parent.getParent()).isPresent();
    }
}
