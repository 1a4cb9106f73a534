package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden cases in {@code conditions.json}; the file may grow and its cases never change. */
class ConditionGoldenTest {

    record Case(
            String name,
            Map<String, Object> condition,
            Map<String, Object> attributes,
            boolean matches,
            @Nullable Map<String, List<Object>> groups) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream json = ConditionGoldenTest.class.getResourceAsStream("/conditions.json")) {
            return Arrays.stream(new ObjectMapper().readValue(json, Case[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void conditionHoldsAsSpecified(Case golden) {
        SavedGroups groups = new SavedGroups(golden.groups() == null ? Map.of() : golden.groups());
        Condition condition = Condition.compile(golden.condition(), groups);

        boolean matches = condition.matches(Attributes.of(golden.attributes()));

        assertThat(matches).isEqualTo(golden.matches());
    }
}
