package org.openpersonalization.magnolia.content.page;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.util.PropertyUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Where a component's variants are in JCR: one child node each, below the component's child {@value #CONTAINER}, as
 * the dialog fragment writes them.
 */
public final class VariantNodes {

    /** Name of the child node that holds the variants. */
    public static final String CONTAINER = "variants";

    private static final String ORDER = "order";

    /** The properties that steer a variant; they never become content of the component. */
    static final Set<String> CONTROL_FIELDS =
            Set.of("name", "audience", "topics", "origin", "validFrom", "validTo", ORDER);

    private static final String FOREIGN_PAGE_TYPE = "mgnl:variants";
    private static final String FOREIGN_COMPONENT_TYPE = "mgnl:componentVariants";

    private VariantNodes() {}

    /** Whether the property steers the variant instead of being content. */
    public static boolean isControlField(String property) {
        return CONTROL_FIELDS.contains(property);
    }

    /** The node below the component that holds the variants; another product's node of that name does not count. */
    public static Optional<Node> containerOf(Node component) throws RepositoryException {
        if (!component.hasNode(CONTAINER)) {
            return Optional.empty();
        }
        Node container = component.getNode(CONTAINER);
        String type = container.getPrimaryNodeType().getName();
        boolean foreign = type.equals(FOREIGN_PAGE_TYPE) || type.equals(FOREIGN_COMPONENT_TYPE);
        return foreign ? Optional.empty() : Optional.of(container);
    }

    /**
     * The variants in the editor's order, which is that of the nodes. Content from before version 0.1 may have numbers in the property
     * {@code order}; they count first until {@link #settleOrder}.
     */
    public static List<Node> variantsOf(Node component) throws RepositoryException {
        List<Node> variants = new ArrayList<>();
        Optional<Node> container = containerOf(component);
        if (container.isPresent()) {
            NodeUtil.getNodes(container.get()).forEach(variants::add);
        }
        variants.sort(Comparator.comparingLong(VariantNodes::order));
        return variants;
    }

    /** Brings the nodes into the editor's order and takes the numbers away, so that dragging in the dialog decides from then on. */
    public static void settleOrder(Node component) throws RepositoryException {
        for (Node variant : variantsOf(component)) {
            variant.getParent().orderBefore(variant.getName(), null);
            if (variant.hasProperty(ORDER)) {
                variant.getProperty(ORDER).remove();
            }
        }
    }

    /** The variants by name, in the editor's order; of two with one name the first. */
    public static Map<String, Node> byName(Node component) throws RepositoryException {
        Map<String, Node> variants = new LinkedHashMap<>();
        variantsOf(component).forEach(variant -> variants.putIfAbsent(nameOf(variant), variant));
        return variants;
    }

    /** The variant with this name, if the component has it. */
    public static Optional<Node> variantOf(Node component, String name) throws RepositoryException {
        return variantsOf(component).stream()
                .filter(variant -> nameOf(variant).equals(name))
                .findFirst();
    }

    /** The variant's name, or its node's name where the field is empty. */
    public static String nameOf(Node variant) {
        String name = PropertyUtil.getString(variant, "name", "");
        return name.isBlank() ? NodeUtil.getName(variant) : name.trim();
    }

    private static long order(Node variant) {
        return PropertyUtil.getLong(variant, ORDER, Long.MAX_VALUE);
    }
}
