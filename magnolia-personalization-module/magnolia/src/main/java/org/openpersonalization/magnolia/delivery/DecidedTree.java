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
        Optional<ShownVariant> showing = decide(node);
        OverlayNode overlaid = overlaid(node, showing.map(ShownVariant::variant).orElse(Variant.DEFAULT_NAME));
        return showing.isPresent()
                ? node(overlaid, Optional.of(personal(node, overlaid, showing.get())))
                : node(overlaid, Optional.empty());
    }

    private ContentNode node(Node node, Optional<ContentNode.Personal> personal) throws RepositoryException {
        List<ContentNode> children = new ArrayList<>();
        for (Node child : NodeUtil.getNodes(node)) {
            if (!child.isNodeType(Definitions.PAGE_TYPE) && child.getName().indexOf(':') < 0) {
                children.add(of(child));
            }
        }
        ContentNode.Place place = new ContentNode.Place(
                node.getName(),
                node.getPath(),
                node.getIdentifier(),
                node.getPrimaryNodeType().getName());
        return new ContentNode(place, values.of(node), children, personal);
    }

    private Optional<ShownVariant> decide(Node node) throws RepositoryException {
        return definitions
                .component(node, wanted.plan())
                .flatMap(found -> decided(found).map(decision -> ShownVariant.of(found, decision)));
    }

    private Optional<Decision> decided(Component component) {
        return wanted.decisions().on(component);
    }

    private OverlayNode overlaid(Node node, String variant) throws RepositoryException {
        Optional<VariantFields> fields = VariantNodes.variantOf(node, variant)
                .map(chosen -> new VariantFields(chosen, components.mapping(node)));
        return new OverlayNode(node, fields, Optional.empty());
    }

    private ContentNode.Personal personal(Node node, Node shown, ShownVariant showing) throws RepositoryException {
        String language = wanted.language().map(each -> each.getLanguage()).orElse("");
        return new ContentNode.Personal(showing.titled(ComponentTitle.of(shown, language)), all(node));
    }

    private Map<String, Map<String, Object>> all(Node node) throws RepositoryException {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        if (wanted.isForEditor()) {
            all.put(Variant.DEFAULT_NAME, values.of(node));
            for (Node variant : VariantNodes.variantsOf(node)) {
                String name = VariantNodes.nameOf(variant);
                all.put(name, values.of(overlaid(node, name)));
            }
        }
        return all;
    }
}
