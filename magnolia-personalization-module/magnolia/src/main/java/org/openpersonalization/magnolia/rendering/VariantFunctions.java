package org.openpersonalization.magnolia.rendering;

import info.magnolia.jcr.util.ContentMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
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

    private final VisitorViews visitors;

    @Inject
    public VariantFunctions(VisitorViews visitors) {
        this.visitors = visitors;
    }

    /**
     * Attributes for the component's outermost element, with a leading space, safe for HTML; empty for a component
     * without variants.
     */
    public String attributes(ContentMap content) {
        try {
            Node node = content.getJCRNode();
            if (!isPersonalized(node)) {
                return "";
            }
            String decision = OverlayNode.in(node)
                    .flatMap(OverlayNode::exposure)
                    .map(id -> " data-p13n-decision=\"" + id + "\"")
                    .orElse("");
            return " data-p13n-component=\"" + Html.inAttribute(node.getIdentifier()) + "\" data-p13n-variant=\""
                    + Html.inAttribute(variantOf(content)) + "\"" + decision;
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

    /** What the visitor has agreed to, for a consent form. Makes the page private. */
    public ConsentView consent() {
        try {
            return visitors.consent();
        } catch (RuntimeException fault) {
            LOG.warn("Looking up consent failed, showing a form without choices", fault);
            return new ConsentView(List.of(), false);
        }
    }

    /** What the visitor answered to a question, as far as it is remembered. Makes the page private. */
    public List<String> declared(String question) {
        try {
            return visitors.declared(question);
        } catch (RuntimeException fault) {
            LOG.warn("Looking up an answer failed, showing none", fault);
            return List.of();
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
