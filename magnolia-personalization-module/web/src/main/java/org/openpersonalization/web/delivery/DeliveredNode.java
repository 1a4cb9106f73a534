package org.openpersonalization.web.delivery;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.delivery.ContentNode;

/**
 * A node in the form of Magnolia's delivery endpoint: values and children stand side by side under their names. A value whose name a
 * child has, too, gets an underscore before it.
 *
 * @param name the node's name
 * @param path its path in the CMS
 * @param id its id
 * @param nodeType its primary type
 * @param link the address of a page to which a field refers; left out for other nodes
 * @param content values and children by name
 * @param nodes the names of the children, in order
 * @param personalization the decision; left out for a node that is not personalized
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveredNode(
        @JsonProperty("@name") String name,
        @JsonProperty("@path") String path,
        @JsonProperty("@id") String id,
        @JsonProperty("@nodeType") String nodeType,
        @JsonProperty("@link") @Nullable String link,
        @JsonAnyGetter Map<String, Object> content,
        @JsonProperty("@nodes") List<String> nodes,
        @JsonProperty("@personalization") @Nullable DecidedComponent personalization) {

    DeliveredNode {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        nodes = List.copyOf(nodes);
    }

    /**
     * A node with all below it.
     *
     * @param decided the view of a personalized component
     */
    static DeliveredNode of(ContentNode node, Function<ContentNode, DecidedComponent> decided) {
        ContentNode.Place place = node.place();
        return new DeliveredNode(
                place.name(),
                place.path(),
                place.id(),
                place.type(),
                null,
                content(node, decided),
                names(node),
                node.personal().isPresent() ? decided.apply(node) : null);
    }

    static Map<String, Object> content(ContentNode node, Function<ContentNode, DecidedComponent> decided) {
        List<String> children = names(node);
        Map<String, Object> content = new LinkedHashMap<>();
        node.values().forEach((name, value) -> content.put(children.contains(name) ? "_" + name : name, value(value)));
        node.nodes().forEach(child -> content.put(child.place().name(), of(child, decided)));
        return content;
    }

    /** A value as JSON has it. */
    static Object value(Object value) {
        if (value instanceof List<?> values) {
            return values.stream().map(DeliveredNode::value).toList();
        }
        return value instanceof ContentNode.Reference reference ? referred(reference) : value;
    }

    private static DeliveredNode referred(ContentNode.Reference reference) {
        ContentNode node = reference.node();
        ContentNode.Place place = node.place();
        return new DeliveredNode(
                place.name(),
                place.path(),
                place.id(),
                place.type(),
                reference.address().orElse(null),
                content(node, child -> {
                    throw new IllegalStateException("A referred node has no personalized component");
                }),
                names(node),
                null);
    }

    static List<String> names(ContentNode node) {
        return node.nodes().stream().map(child -> child.place().name()).toList();
    }
}
