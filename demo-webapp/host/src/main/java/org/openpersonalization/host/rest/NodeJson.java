package org.openpersonalization.host.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import info.magnolia.jcr.util.NodeUtil;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/**
 * A node as JSON.
 *
 * @param name its name
 * @param type its node type
 * @param path its path; ignored when something is written
 * @param identifier its id; ignored when something is written
 * @param properties its properties, without those of the repository itself
 * @param nodes its children, as deep as was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record NodeJson(
        @Nullable String name,
        @Nullable String type,
        @Nullable String path,
        @Nullable String identifier,
        List<PropertyJson> properties,
        List<NodeJson> nodes) {

    NodeJson {
        properties = properties == null ? List.of() : List.copyOf(properties);
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }

    static NodeJson of(Node node, int depth) throws RepositoryException {
        List<PropertyJson> properties = new ArrayList<>();
        PropertyIterator all = node.getProperties();
        while (all.hasNext()) {
            PropertyJson.of(all.nextProperty()).ifPresent(properties::add);
        }
        List<NodeJson> nodes = new ArrayList<>();
        if (depth > 0) {
            for (Node child : NodeUtil.getNodes(node)) {
                nodes.add(of(child, depth - 1));
            }
        }
        String type = node.getPrimaryNodeType().getName();
        return new NodeJson(node.getName(), type, node.getPath(), node.getIdentifier(), properties, nodes);
    }

    /** Sets the properties, and adds or changes the children. */
    void writeTo(Node node) throws RepositoryException {
        for (PropertyJson property : properties) {
            property.writeTo(node);
        }
        for (NodeJson child : nodes) {
            child.writeTo(child.childOf(node));
        }
    }

    /** The child that this is about; made when it is missing. */
    Node childOf(Node parent) throws RepositoryException {
        if (name == null || name.isBlank()) {
            throw new BadContentException("A node needs a name");
        }
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, type == null ? "mgnl:content" : type);
    }
}
