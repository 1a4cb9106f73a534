package org.openpersonalization.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answer of Magnolia's delivery endpoint (version 2) to a request for a page in all languages, made from a bootstrap file by the
 * rules of its documentation: {@code includeSystemProperties: false}, areas and components as child nodes. A value of many stays a
 * list, also of one; numbers and truth values keep their type; a node lists the names of its children in {@code @nodes}, also of none.
 */
final class DocumentedDelivery {

    private static final Set<String> CHILD_TYPES = Set.of("mgnl:area", "mgnl:component");
    private static final String TYPE = "jcr:primaryType";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentedDelivery() {}

    /**
     * A node.
     *
     * @param path in the CMS
     * @param node its properties and children by name
     */
    static ObjectNode of(String path, Map<?, ?> node) {
        ObjectNode json = JSON.createObjectNode();
        json.put("@name", path.substring(path.lastIndexOf('/') + 1));
        json.put("@path", path);
        json.put("@id", String.valueOf(node.get("jcr:uuid")));
        json.put("@nodeType", String.valueOf(node.get(TYPE)));
        node.forEach((name, value) -> {
            if (!(value instanceof Map) && !isSystem(name)) {
                json.set(String.valueOf(name), JSON.valueToTree(value));
            }
        });
        ArrayNode names = JSON.createArrayNode();
        node.forEach((name, value) -> {
            if (value instanceof Map<?, ?> child && CHILD_TYPES.contains(String.valueOf(child.get(TYPE)))) {
                json.set(String.valueOf(name), of(path + "/" + name, child));
                names.add(String.valueOf(name));
            }
        });
        json.set("@nodes", names);
        return json;
    }

    private static boolean isSystem(Object name) {
        return name.toString().startsWith("jcr:") || name.toString().startsWith("mgnl:");
    }

    /** Without the fields that the module adds, and without generated ids. */
    static JsonNode withoutAdditions(JsonNode answer, List<String> further) {
        if (answer instanceof ObjectNode object) {
            object.remove(List.of("@personalization", "@key", "@language", "@mode", "mgnl:template"));
            object.remove(further);
            object.forEach(child -> withoutAdditions(child, further));
        }
        return answer;
    }
}
