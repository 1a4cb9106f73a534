package org.openpersonalization.magnolia.rendering;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.rendering.template.RenderableDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.VariantNodes;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.RequestDecisions;

/** Finds out how a component is to be rendered for the current request. */
@Singleton
public class VariantRendering {

    private final Definitions definitions;
    private final ServerConfiguration server;

    @Inject
    public VariantRendering(Definitions definitions, ServerConfiguration server) {
        this.definitions = definitions;
        this.server = server;
    }

    /** Marks the response before the first byte, if the page is known to be personal. */
    void markPersonalPage() {
        decisions().filter(RequestDecisions::isPersonalPage).ifPresent(known -> markResponse());
    }

    /** The component as this visitor sees it, or empty when it has no variants. */
    Optional<OverlayNode> overlay(Node node, RenderableDefinition definition) throws RepositoryException {
        if (VariantNodes.containerOf(node).isEmpty()) {
            return Optional.empty();
        }
        boolean mayDiffer = markResponse() && !isEditing();
        Optional<Decision> decision = mayDiffer ? decide(node) : Optional.empty();
        Optional<VariantFields> variant =
                decision.isPresent() && !decision.get().isDefault()
                        ? VariantNodes.variantOf(node, decision.get().variant())
                                .map(chosen -> new VariantFields(chosen, FieldMapping.of(definition)))
                        : Optional.empty();
        Optional<UUID> exposure = decision.flatMap(VariantRendering::shown);
        return Optional.of(new OverlayNode(node, variant, decision, exposure));
    }

    private static Optional<UUID> shown(Decision decision) {
        return decisions().flatMap(known -> known.shown(decision));
    }

    private Optional<Decision> decide(Node node) throws RepositoryException {
        Optional<RequestDecisions> decisions = decisions();
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        Optional<Decision> planned = decisions.get().decisionOn(node.getIdentifier());
        return planned.isPresent() ? planned : definitions.component(node).map(decisions.get()::decisionOn);
    }

    /** Editors work on the component's own content; the preview shows what visitors see. */
    private boolean isEditing() {
        return server.isAdmin() && !MgnlContext.getAggregationState().isPreviewMode();
    }

    /** Behind the page cache, where its filter looks at the headers. */
    private static boolean markResponse() {
        WebContext context = MgnlContext.getWebContextOrNull();
        return context != null && PrivateResponse.mark(context.getResponse());
    }

    private static Optional<RequestDecisions> decisions() {
        WebContext context = MgnlContext.getWebContextOrNull();
        return context == null ? Optional.empty() : RequestDecisions.of(context.getRequest());
    }
}
