package org.openpersonalization.service.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.service.visitor.receipt.ShownDecision;

/**
 * A node of a page as its visitor sees it: the page, an area, a component or a part of one.
 *
 * @param place name, path, id and type
 * @param values by name, in the order of the content: texts, numbers, truth values, {@linkplain Reference references}, and lists of
 *     them
 * @param nodes the children in order, without other pages
 * @param personal the decision on a personalized component; empty for every other node
 */
public record ContentNode(
        Place place, Map<String, Object> values, List<ContentNode> nodes, Optional<Personal> personal) {

    /**
     * The place of a node in the CMS.
     *
     * @param id the same for all instances of the CMS
     * @param type the primary node type, such as {@code mgnl:component}
     */
    public record Place(String name, String path, String id, String type) {}

    /**
     * The decision on a component.
     *
     * @param shown the decision and the shown content
     * @param variants all variants by name, the component's own content included; filled for editors alone
     */
    public record Personal(ShownDecision shown, Map<String, Offer> variants) {
        public Personal {
            variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        }
    }

    /**
     * A variant that a component has.
     *
     * @param variant audience, dates and origin; empty for the component's own content
     * @param values the component's values with it
     */
    public record Offer(Optional<Variant> variant, Map<String, Object> values) {
        public Offer {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A node to which a field refers.
     *
     * @param node with its own values alone
     * @param address on this site; empty for a node that is no page
     */
    public record Reference(ContentNode node, Optional<String> address) {}

    public ContentNode {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        nodes = List.copyOf(nodes);
    }

    /** The personalized components at or below the node, in the order of the content. */
    public Stream<ContentNode> personalized() {
        Stream<ContentNode> below = nodes.stream().flatMap(ContentNode::personalized);
        return personal.isPresent() ? Stream.concat(Stream.of(this), below) : below;
    }

    /** Whether a value at or below the node belongs to another node, whose changes are none of the page. */
    public boolean isReferring() {
        return values.values().stream().anyMatch(ContentNode::isReference)
                || nodes.stream().anyMatch(ContentNode::isReferring);
    }

    private static boolean isReference(Object value) {
        return value instanceof Reference
                || value instanceof List<?> list && list.stream().anyMatch(ContentNode::isReference);
    }
}
