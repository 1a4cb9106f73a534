package org.openpersonalization.magnolia.catalogue;

import info.magnolia.jcr.util.PropertyUtil;
import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.magnolia.rendering.overlay.FillableFields;

/** Finds components that can have variants and have none, by the index of the repository. */
final class UnpersonalizedNodes {

    private static final String COMPONENTS = "SELECT * FROM [mgnl:component]";
    private static final String TEMPLATE = "mgnl:template";

    private UnpersonalizedNodes() {}

    /** Reads nodes until so many are found. */
    static List<Node> in(Session session, TemplateDefinitionRegistry templates, int most) throws RepositoryException {
        Query query = session.getWorkspace().getQueryManager().createQuery(COMPONENTS, Query.JCR_SQL2);
        NodeIterator all = query.execute().getNodes();
        List<Node> found = new ArrayList<>();
        while (all.hasNext() && found.size() < most) {
            Node node = all.nextNode();
            if (hasNoVariants(node) && canHaveVariants(node, templates)) {
                found.add(node);
            }
        }
        return found;
    }

    /** A node of another product in the place of ours stays untouched. */
    private static boolean hasNoVariants(Node node) throws RepositoryException {
        return VariantNodes.containerOf(node).isPresent()
                ? VariantNodes.variantsOf(node).isEmpty()
                : !node.hasNode(VariantNodes.CONTAINER);
    }

    /** One whose template is not known shows no variant, and may be found all the same. */
    private static boolean canHaveVariants(Node node, TemplateDefinitionRegistry templates) throws RepositoryException {
        try {
            return FillableFields.areIn(
                    node, templates.getTemplateDefinition(PropertyUtil.getString(node, TEMPLATE, "")));
        } catch (RegistrationException unknown) {
            return FillableFields.areIn(node, FieldMapping.none());
        }
    }
}
