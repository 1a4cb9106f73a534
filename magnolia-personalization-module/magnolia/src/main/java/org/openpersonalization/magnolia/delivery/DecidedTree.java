package org.openpersonalization.magnolia.delivery;

import info.magnolia.jcr.util.NodeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.magnolia.catalogue.SiteComponents;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.ComponentTitle;
import org.openpersonalization.magnolia.rendering.ShownVariant;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;
import org.openpersonalization.service.delivery.ContentNode;
import org.openpersonalization.service.delivery.PageContents;

/** Reads a page with the decided variants laid over its components, as rendering does. */
final class DecidedTree {

    private final Definitions definitions;
    private final SiteComponents components;
    private final LocalizedValues values;
    private final PageContents.Wanted wanted;

    DecidedTree(
            Definitions definitions, SiteComponents components, LocalizedValues values, PageContents.Wanted wanted) {
        this.definitions = definitions;
        this.components = components;
        this.values = values;
        this.wanted = wanted;
    }

    ContentNode of(Node node) throws RepositoryException {
        if (VariantNodes.containerOf(node).isEmpty()) {
            return node(node, Optional.empty());
        }
        Optional<Component> component = definitions.component(node, wanted.plan());
        Optional<ShownVariant> showing =
                component.flatMap(found -> decided(found).map(decision -> ShownVariant.of(found, decision)));
        OverlayNode overlaid = overlaid(node, showing.map(ShownVariant::variant).orElse(Variant.DEFAULT_NAME));
        return showing.isPresent()
                ? node(overlaid, Optional.of(personal(overlaid, showing.get(), offers(node, component.get()))))
                : node(overlaid, Optional.empty());
    }

    private ContentNode node(Node node, Optional<ContentNode.Personal> personal) throws RepositoryException {
        List<ContentNode> children = new ArrayList<>();
        for (Node child : NodeUtil.getNodes(node)) {
            if (!child.isNodeType(Definitions.PAGE_TYPE) && child.getName().indexOf(':') < 0) {
                children.add(of(child));
            }
        }
        return new ContentNode(placeOf(node), values.of(node), children, personal);
    }

    static ContentNode.Place placeOf(Node node) throws RepositoryException {
        return new ContentNode.Place(
                node.getName(),
                node.getPath(),
                node.getIdentifier(),
                node.getPrimaryNodeType().getName());
    }

    private Optional<Decision> decided(Component component) {
        return wanted.decisions().on(component);
    }

    private OverlayNode overlaid(Node node, String variant) throws RepositoryException {
        Optional<VariantFields> fields = VariantNodes.variantOf(node, variant)
                .map(chosen -> new VariantFields(chosen, components.mapping(node)));
        return new OverlayNode(node, fields, Optional.empty());
    }

    private ContentNode.Personal personal(Node shown, ShownVariant showing, Map<String, ContentNode.Offer> offers)
            throws RepositoryException {
        String language = wanted.language().map(each -> each.getLanguage()).orElse("");
        return new ContentNode.Personal(showing.titled(ComponentTitle.of(shown, language)), offers);
    }

    private Map<String, ContentNode.Offer> offers(Node node, Component component) throws RepositoryException {
        Map<String, ContentNode.Offer> offers = new LinkedHashMap<>();
        if (wanted.isForEditor()) {
            offers.put(Variant.DEFAULT_NAME, new ContentNode.Offer(Optional.empty(), values.of(node)));
            for (Variant variant : component.variants()) {
                Map<String, Object> own = values.of(overlaid(node, variant.name()));
                offers.put(variant.name(), new ContentNode.Offer(Optional.of(variant), own));
            }
        }
        return offers;
    }
}
