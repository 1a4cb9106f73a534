package org.openpersonalization.magnolia.catalogue;

import info.magnolia.jcr.util.PropertyUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.decide.lint.ContentField;
import org.openpersonalization.definition.Component;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.ComponentTitle;
import org.openpersonalization.magnolia.rendering.overlay.FieldMapping;
import org.openpersonalization.service.finding.AuthoredComponent;
import org.openpersonalization.service.finding.AuthoredComponents;

/** Reads the content of components and their variants in the workspace {@code website}, in the system context. */
public final class SiteContents implements AuthoredComponents {

    private static final String TITLE = "title";

    private final SiteComponents components;

    public SiteContents(SiteComponents components) {
        this.components = components;
    }

    @Override
    public Authored read(int most) {
        SiteComponents.Listed<AuthoredComponent> listed = components.list(most, this::authored);
        return new Authored(listed.items(), listed.isComplete());
    }

    private Optional<AuthoredComponent> authored(Node node, Component component) throws RepositoryException {
        Optional<Node> page = SiteComponents.pageOf(node);
        return page.isPresent() ? Optional.of(authored(node, component, page.get())) : Optional.empty();
    }

    private AuthoredComponent authored(Node node, Component component, Node page) throws RepositoryException {
        FieldMapping mapping = components.mapping(node);
        Map<String, List<ContentField>> fields = new HashMap<>();
        for (Map.Entry<String, Node> variant : VariantNodes.byName(node).entrySet()) {
            fields.put(variant.getKey(), ContentFields.of(variant.getValue(), mapping::propertyFor));
        }
        AuthoredComponent.Place place = new AuthoredComponent.Place(
                page.getPath(), PropertyUtil.getString(page, TITLE, ""), ComponentTitle.of(node, ""));
        return new AuthoredComponent(component, place, ContentFields.of(node, name -> name), fields);
    }
}
