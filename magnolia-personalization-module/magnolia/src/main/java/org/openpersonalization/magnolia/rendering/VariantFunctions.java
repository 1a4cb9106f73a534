package org.openpersonalization.magnolia.rendering;

import info.magnolia.jcr.util.ContentMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.magnolia.content.VariantNodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What templates can ask, as {@code p13nfn}. Nothing in here throws into a template. */
@Singleton
public class VariantFunctions {

    private static final Logger LOG = LoggerFactory.getLogger(VariantFunctions.class);

    @Inject
    public VariantFunctions() {}

    /**
     * Attributes for the component's outermost element, with a leading space, safe for HTML; empty for a component
     * without variants.
     */
    public String attributes(ContentMap content) {
        try {
            Node node = content.getJCRNode();
            return isPersonalized(node)
                    ? " data-p13n-component=\"" + Html.inAttribute(node.getIdentifier()) + "\" data-p13n-variant=\""
                            + Html.inAttribute(variantOf(content)) + "\""
                    : "";
        } catch (RepositoryException | RuntimeException fault) {
            LOG.warn("Marking a component failed, leaving the marks out", fault);
            return "";
        }
    }

    /** The name of the variant that is shown, or {@code default}. */
    public String variantOf(ContentMap content) {
        return decision(content).map(Decision::variant).orElse(Variant.DEFAULT_NAME);
    }

    /** Why it is shown, as a sentence; empty when nothing was decided. */
    public String reasonOf(ContentMap content) {
        return decision(content).map(decision -> decision.reason().text()).orElse("");
    }

    /** Whether the component has variants. */
    public boolean isPersonalized(ContentMap content) {
        try {
            return isPersonalized(content.getJCRNode());
        } catch (RepositoryException | RuntimeException fault) {
            LOG.warn("Looking for variants failed, taking the component for a plain one", fault);
            return false;
        }
    }

    private static Optional<Decision> decision(ContentMap content) {
        return OverlayNode.in(content.getJCRNode()).flatMap(OverlayNode::decision);
    }

    private static boolean isPersonalized(Node node) throws RepositoryException {
        return OverlayNode.in(node).isPresent()
                || VariantNodes.containerOf(node).isPresent();
    }
}
