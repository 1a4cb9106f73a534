package org.openpersonalization.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void valuesAreThoseOfJackson() throws JsonProcessingException {
        ObjectNode object = (ObjectNode) JSON.readTree("{\"text\":\"ü\",\"small\":1,\"large\":12345678901,"
                + "\"huge\":123456789012345678901,\"part\":-1.5e3,\"yes\":true,\"none\":null,"
                + "\"list\":[1,\"a\",null,[],{}],\"inner\":{\"b\":[false]}}");

        Map<String, Object> values = JsonValues.of(object);

        assertThat(values).isEqualTo(JSON.convertValue(object, new TypeReference<Map<String, Object>>() {}));
        assertThat(values.keySet()).containsExactlyElementsOf(object::fieldNames);
    }
}
