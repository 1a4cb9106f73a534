package org.openpersonalization.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parsed JSON as Java's own types: maps, lists, texts, numbers, booleans and null. The same as {@code ObjectMapper.convertValue}, which
 * writes the tree to tokens and reads them again.
 */
public final class JsonValues {

    private JsonValues() {}

    /** The fields of an object in their order; the map can be changed. */
    public static Map<String, Object> of(ObjectNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.fieldNames().forEachRemaining(name -> values.put(name, value(object.get(name))));
        return values;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> of((ObjectNode) node);
            case ARRAY -> list(node);
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            default -> null;
        };
    }

    private static List<@Nullable Object> list(JsonNode array) {
        List<@Nullable Object> values = new ArrayList<>(array.size());
        array.elements().forEachRemaining(element -> values.add(value(element)));
        return values;
    }
}
