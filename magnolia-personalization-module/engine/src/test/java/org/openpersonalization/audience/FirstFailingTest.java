package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FirstFailingTest {

    private static final Attributes SWISS = path -> switch (path) {
        case "country" -> "CH";
        case "views" -> 5L;
        default -> null;
    };
    private static final Map<String, Object> MANY = Map.of("views", Map.of("$gt", 9));
    private static final Map<String, Object> SOME = Map.of("views", Map.of("$gt", 2));

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(Map.of("country", "DE"), Map.of("country", "DE")),
                Arguments.of(ordered("country", "CH", "views", 6), Map.of("views", 6)),
                Arguments.of(Map.of("views", ordered("$gt", 2, "$lt", 4)), Map.of("views", Map.of("$lt", 4))),
                Arguments.of(Map.of("$and", List.of(SOME, Map.of("$and", List.of(SOME, MANY)))), MANY),
                Arguments.of(ordered("country", "CH", "$and", List.of(MANY)), MANY),
                Arguments.of(Map.of("$or", List.of(MANY, MANY)), Map.of("$or", List.of(MANY, MANY))),
                Arguments.of(Map.of("$not", SOME), Map.of("$not", SOME)),
                Arguments.of(Map.of("country", ordered("a", 1, "b", 2)), Map.of("country", ordered("a", 1, "b", 2))),
                Arguments.of(Map.of("$and", Arrays.asList(SOME, null)), Map.of("$and", Arrays.asList(SOME, null))));
    }

    private static Map<String, Object> ordered(String one, Object first, String other, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void failingPartOfAConjunctionIsNamed(Map<String, Object> condition, Map<String, Object> part) {
        Condition failing = Condition.compile(condition, SavedGroups.none()).firstFailing(SWISS);

        assertThat(failing.matches(SWISS)).isFalse();
        assertThat(failing.source()).isEqualTo(part);
    }
}
