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
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.service.message.MessageCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The functions of templates, as {@code p13nfn}. None of them throws into a template. */
@Singleton
public class VariantFunctions {

    private static final Logger LOG = LoggerFactory.getLogger(VariantFunctions.class);

    private final VisitorViews visitors;
    private final ComponentNotices notices;

    @Inject
    public VariantFunctions(VisitorViews visitors, ComponentNotices notices) {
        this.visitors = visitors;
        this.notices = notices;
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
            Optional<OverlayNode> overlay = OverlayNode.in(node);
            return ComponentMarks.attributes(
                    overlay.isPresent() ? overlay.get() : new OverlayNode(node, Optional.empty(), Optional.empty()));
        } catch (RepositoryException | RuntimeException | Error fault) {
            LOG.warn("Marking a component failed, leaving the marks out", fault);
            return "";
        }
    }

    /**
     * The notices of the component as HTML: choice by a model, author, personalized price, and a link to the reasons;
     * empty without any. The module's configuration selects the notices.
     */
    public String notice(ContentMap content) {
        try {
            return OverlayNode.in(content.getJCRNode()).map(notices::inside).orElse("");
        } catch (RuntimeException | Error fault) {
            LOG.warn("Telling about a component failed, leaving the notice out", fault);
            return "";
        }
    }

    /** The name of the variant that is shown, or {@code default}. */
    public String variantOf(ContentMap content) {
        return decision(content).map(Decision::variant).orElse(Variant.DEFAULT_NAME);
    }

    /** Why it is shown, as a sentence; empty when nothing was decided. */
    public String reasonOf(ContentMap content) {
        return decision(content)
                .map(decision ->
                        MessageCatalogue.english().text(decision.reason().message()))
                .orElse("");
    }

    /** Whether the component has variants. */
    public boolean isPersonalized(ContentMap content) {
        try {
            return isPersonalized(content.getJCRNode());
        } catch (RepositoryException | RuntimeException | Error fault) {
            LOG.warn("Looking for variants failed, taking the component for a plain one", fault);
            return false;
        }
    }

    /** The visitor's consent, for a consent form. Makes the page private. */
    public ConsentView consent() {
        try {
            return visitors.consent();
        } catch (RuntimeException | Error fault) {
            LOG.warn("Looking up consent failed, showing a form without choices", fault);
            return ConsentView.empty();
        }
    }

    /** The visitor's stored answers to a question. Makes the page private. */
    public List<String> declared(String question) {
        try {
            return visitors.declared(question);
        } catch (RuntimeException | Error fault) {
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
