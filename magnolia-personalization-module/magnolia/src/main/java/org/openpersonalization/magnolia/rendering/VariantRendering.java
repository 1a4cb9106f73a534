package org.openpersonalization.magnolia.rendering;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.rendering.template.RenderableDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;
import org.openpersonalization.magnolia.rendering.page.PageKeeping;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.RequestDecisions;

/** Finds out how a component is to be rendered for the current request. */
@Singleton
public class VariantRendering {

    private final PersonalizationService service;
    private final Definitions definitions;
    private final ServerConfiguration server;
    private final PageKeeping keeping;

    @Inject
    public VariantRendering(
            PersonalizationService service, Definitions definitions, ServerConfiguration server, PageKeeping keeping) {
        this.service = service;
        this.definitions = definitions;
        this.server = server;
        this.keeping = keeping;
    }

    /** Marks the response before the first byte, if the page is known to be personal and the page cache has no signature of it. */
    void markPersonalPage() {
        if (PreviewRequest.isCurrent()) {
            preparePreview();
        }
        decideForRenderedPage();
        decisions()
                .filter(RequestDecisions::isPersonalPage)
                .filter(known -> !keeping.isSigned())
                .ifPresent(known -> markResponse());
    }

    /** Where a mapping behind the filter leads to another page, such as that of a site by its host, the page is known only now. */
    private void decideForRenderedPage() {
        AggregationState state = MgnlContext.getAggregationState();
        String page = state.getHandle();
        if (page != null && Definitions.WEBSITE.equals(state.getRepository())) {
            service.current()
                    .ifPresent(personalization -> personalization
                            .decider()
                            .decideRendered(MgnlContext.getWebContext().getRequest(), page));
        }
    }

    /** An editor who looks at a variant gets the page as visitors get it, without what the page editor needs. */
    private void preparePreview() {
        markResponse();
        if (server.isAdmin()) {
            MgnlContext.getAggregationState().setPreviewMode(true);
        }
    }

    /** The component as this visitor sees it, or empty when it has no variants. */
    Optional<OverlayNode> overlay(Node node, RenderableDefinition definition) throws RepositoryException {
        if (VariantNodes.containerOf(node).isEmpty()) {
            return Optional.empty();
        }
        boolean mayDiffer = (keeping.isSignedWith(node.getIdentifier()) || markResponse()) && !isEditing();
        Optional<ShownVariant> showing = mayDiffer ? decide(node) : Optional.empty();
        Optional<VariantFields> variant =
                showing.filter(ShownVariant::isVariant).isPresent()
                        ? VariantNodes.variantOf(node, showing.get().decision().variant())
                                .map(chosen -> new VariantFields(chosen, FieldMapping.of(definition)))
                        : Optional.empty();
        OverlayNode overlay = new OverlayNode(node, variant, showing);
        showing.ifPresent(shown -> ShownComponents.add(shown.titled(overlay.title())));
        return Optional.of(overlay);
    }

    private Optional<ShownVariant> decide(Node node) throws RepositoryException {
        Optional<RequestDecisions> known = decisions();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        RequestDecisions decisions = known.get();
        return definitions.component(node, decisions.plan()).map(found -> {
            Decision decision = decisions.decisionOn(found);
            decisions.shown(decision);
            return ShownVariant.of(found, decision);
        });
    }

    /** Notes that a component is on the page, so that it counts as shown. */
    void rendered(OverlayNode overlay) {
        if (overlay.isAsDecided()) {
            decisions().ifPresent(known -> overlay.decision().ifPresent(known::rendered));
        }
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
