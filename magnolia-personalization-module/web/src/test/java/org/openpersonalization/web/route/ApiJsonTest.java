package org.openpersonalization.web.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.web.http.Refusal;

class ApiJsonTest {

    enum Regime {
        OPT_IN,
        OPT_OUT {
            @Override
            public String toString() {
                return "another name";
            }
        }
    }

    record Rules(Regime regime, List<Regime> others) {}

    private static ObjectNode sent(String json) throws JsonProcessingException {
        return (ObjectNode) ApiJson.mapper().readTree(json);
    }

    @Test
    void constantsAreWrittenByTheirLabelsAsValuesAndAsNames() {
        Rules rules = new Rules(Regime.OPT_IN, List.of(Regime.OPT_OUT));

        assertThat(new String(ApiJson.bytes(Map.of(Regime.OPT_OUT, rules)), StandardCharsets.UTF_8))
                .isEqualTo("{\"opt-out\":{\"regime\":\"opt-in\",\"others\":[\"opt-out\"]}}");
    }

    @Test
    void constantsAreReadByTheirLabels() throws Exception {
        assertThat(ApiJson.read(sent("{\"regime\":\"opt-out\",\"others\":[\"opt-in\"]}"), Rules.class))
                .isEqualTo(new Rules(Regime.OPT_OUT, List.of(Regime.OPT_IN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"OPT_IN\"", "\"opt-maybe\"", "0", "\"\"", "{}", "true"})
    void otherNamesAreRefusedWithTheField(String regime) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ApiJson.read(sent("{\"regime\":" + regime + "}"), Rules.class))
                .satisfies(refusal ->
                        assertThat(refusal.toString() + refusal.getMessage()).doesNotContain("maybe"));
    }
}
