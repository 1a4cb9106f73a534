package org.openpersonalization.magnolia.rendering.overlay;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.wrapper.DelegateNodeWrapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.commons.iterator.FilteringNodeIterator;
import org.apache.jackrabbit.commons.iterator.PropertyIteratorAdapter;
import org.apache.jackrabbit.util.ChildrenCollectorFilter;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.ComponentTitle;
import org.openpersonalization.magnolia.rendering.ShownVariant;
import org.openpersonalization.magnolia.rendering.Texts;

/**
 * A component with the filled fields of one variant laid over its properties. Path, identifier, parent, name and every
 * property with a namespace stay the component's own, so that links, edit bars and look-ups are not confused. The child
 * that holds the variants is hidden, also where no variant is laid over. Child nodes of a variant are not overlaid.
 */
public final class OverlayNode extends DelegateNodeWrapper {

    private final Optional<VariantFields> variant;
    private final Optional<ShownVariant> showing;
    private boolean notice;

    /**
     * Lays a variant over a component.
     *
     * @param variant empty to only hide the variants
     * @param showing the shown content; empty for an editor, and when no decision could be made
     */
    public OverlayNode(Node component, Optional<VariantFields> variant, Optional<ShownVariant> showing) {
        super(component);
        this.variant = variant;
        this.showing = showing;
    }

    /** The overlay among the wrappers of a node, if there is one. */
    public static Optional<OverlayNode> in(Node node) {
        Node current = node;
        while (current instanceof DelegateNodeWrapper wrapper) {
            if (wrapper instanceof OverlayNode overlay) {
                return Optional.of(overlay);
            }
            current = wrapper.getWrappedNode();
        }
        return Optional.empty();
    }

    public Optional<ShownVariant> showing() {
        return showing;
    }

    public Optional<Decision> decision() {
        return showing.map(ShownVariant::decision);
    }

    /** Whether the visitor sees what was decided: a variant may have been deleted since. */
    public boolean isAsDecided() {
        return variant.isPresent() || decision().map(Decision::isDefault).orElse(false);
    }

    public String variantName() {
        return decision().map(Decision::variant).orElse(Variant.DEFAULT_NAME);
    }

    /** By what the visitor recognizes it. */
    public String title() {
        return ComponentTitle.of(this, Texts.language());
    }

    /** Notes that its template has shown what is to be told of it. */
    public void noteNotice() {
        notice = true;
    }

    public boolean hasNotice() {
        return notice;
    }

    @Override
    public boolean hasProperty(String path) throws RepositoryException {
        return covering(path).isPresent() || !isCovered(path) && super.hasProperty(path);
    }

    @Override
    public Property getProperty(String path) throws RepositoryException {
        Optional<Property> covering = covering(path);
        if (covering.isPresent()) {
            return covering.get();
        }
        if (isCovered(path)) {
            throw new PathNotFoundException("The variant covers this property [" + path + "]");
        }
        return super.getProperty(path);
    }

    @Override
    public boolean hasProperties() throws RepositoryException {
        return getProperties().hasNext();
    }

    @Override
    public PropertyIterator getProperties() throws RepositoryException {
        return overlaid(super.getProperties(), name -> true);
    }

    @Override
    public PropertyIterator getProperties(String pattern) throws RepositoryException {
        return overlaid(super.getProperties(pattern), name -> ChildrenCollectorFilter.matches(name, pattern));
    }

    @Override
    public PropertyIterator getProperties(String[] globs) throws RepositoryException {
        return overlaid(super.getProperties(globs), name -> ChildrenCollectorFilter.matches(name, globs));
    }

    @Override
    public boolean hasNode(String path) throws RepositoryException {
        return !isHidden(path) && super.hasNode(path);
    }

    @Override
    public boolean hasNodes() throws RepositoryException {
        return getNodes().hasNext();
    }

    @Override
    public Node getNode(String path) throws RepositoryException {
        if (isHidden(path)) {
            throw new PathNotFoundException("Variants are hidden while a component is rendered [" + path + "]");
        }
        return super.getNode(path);
    }

    @Override
    public NodeIterator getNodes() throws RepositoryException {
        return visible(super.getNodes());
    }

    @Override
    public NodeIterator getNodes(String pattern) throws RepositoryException {
        return visible(super.getNodes(pattern));
    }

    @Override
    public NodeIterator getNodes(String[] globs) throws RepositoryException {
        return visible(super.getNodes(globs));
    }

    private Optional<Property> covering(String path) throws RepositoryException {
        return variant.isPresent() ? variant.get().property(path) : Optional.empty();
    }

    private boolean isCovered(String path) throws RepositoryException {
        return variant.isPresent()
                && (variant.get().coversTranslation(path) || variant.get().coversAlternative(path));
    }

    private PropertyIterator overlaid(PropertyIterator own, Predicate<String> wanted) throws RepositoryException {
        Map<String, Property> properties = new LinkedHashMap<>();
        while (own.hasNext()) {
            Property property = own.nextProperty();
            if (!isCovered(property.getName())) {
                properties.put(property.getName(), property);
            }
        }
        if (variant.isPresent()) {
            variant.get().putInto(properties, wanted);
        }
        return new PropertyIteratorAdapter(properties.values());
    }

    private static boolean isHidden(String path) {
        return path.equals(VariantNodes.CONTAINER) || path.startsWith(VariantNodes.CONTAINER + "/");
    }

    private static NodeIterator visible(NodeIterator nodes) {
        return new FilteringNodeIterator(nodes, node -> !isHidden(NodeUtil.getName((Node) node)));
    }
}
