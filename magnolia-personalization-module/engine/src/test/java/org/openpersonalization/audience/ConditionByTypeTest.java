package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operator against a value of every type: {@code conditions-by-type.json} says for each test which of the values
 * it holds for, and so for which it does not. The file may grow and its rows never change.
 */
class ConditionByTypeTest {

    private static final String MISSING = "missing";

    record Row(@Nullable Object test, List<String> holdsFor) {
        @Override
        public String toString() {
            return String.valueOf(test);
        }
    }

    record Table(Map<String, List<Object>> groups, LinkedHashMap<String, @Nullable Object> values, Row[] tests) {}

    private static final Table TABLE = table();

    private static Table table() {
        try (InputStream json = ConditionByTypeTest.class.getResourceAsStream("/conditions-by-type.json")) {
            return new ObjectMapper().readValue(json, Table.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The table of golden cases cannot be read", unreadable);
        }
    }

    static Stream<Row> rows() {
        return Arrays.stream(TABLE.tests());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void testHoldsForTheseValuesAndNoOthers(Row row) {
        Condition condition =
                Condition.compile(Collections.singletonMap("x", row.test()), new SavedGroups(TABLE.groups()));
        List<String> holdsFor = new ArrayList<>();

        if (condition.matches(Attributes.none())) {
            holdsFor.add(MISSING);
        }
        TABLE.values().forEach((name, value) -> {
            if (condition.matches(Attributes.of(Collections.singletonMap("x", value)))) {
                holdsFor.add(name);
            }
        });

        assertThat(holdsFor).containsExactlyElementsOf(row.holdsFor());
    }
}
