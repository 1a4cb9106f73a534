package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionWordsTest {

    @Test
    void conditionIsReadAsASentence() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("context.country", Map.of("$in", List.of("CH", "DE")));
        json.put("profile.views7d.pricing", Map.of("$gte", 2));

        Condition condition = Condition.compile(json, SavedGroups.none());

        assertThat(condition)
                .hasToString("context.country is one of [CH, DE] and profile.views7d.pricing is at least 2");
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        Map<String, Object> json = Map.of("a", Map.of("$inn", List.of("CH")));

        assertThat(Condition.compile(json, SavedGroups.none()).problems())
                .containsExactly("Unknown operator [$inn]: did you mean [$in]? [at=/a/$inn]");
    }

    @Test
    void listsThatAreNoneAreMistakes() {
        Map<String, Object> json = Map.of("$or", Map.of(), "$and", 3, "b", Map.of("$nin", 5), "c", Map.of("$alli", 1));

        assertThat(Condition.compile(json, SavedGroups.none()).problems())
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem).contains("list"));
    }

    @Test
    void elementsOfAListBringNoPathsOfTheirOwn() {
        Map<String, Object> json = Map.of("cart", Map.of("$elemMatch", Map.of("sku", "x")));

        assertThat(Condition.compile(json, SavedGroups.none()).paths()).containsExactly("cart");
    }

    @Test
    void versionIsSaidAsItWasWritten() {
        Condition condition = Condition.compile(Map.of("a", Map.of("$vgte", "1.2.3-rc.1")), SavedGroups.none());

        assertThat(condition).hasToString("a is a version that is at least 1.2.3-rc.1");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsNamedWithItsFix(Map<String, Object> json, String problem) {
        assertThat(Condition.compile(json, SavedGroups.none()).problems())
                .singleElement()
                .asString()
                .contains(problem);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(Map.of("$ro", List.of()), "Unknown operator: an attribute path"),
                arguments(Map.of(" ", 1), "empty: write one such as context.country [at=/ ]"),
                arguments(Map.of("a", Map.of("$gt", 1, "b", 2)), "only operators or only names [at=/a]"),
                arguments(Map.of("a", Map.of("$eq", List.of(1))), "write it without an operator [at=/a/$eq]"),
                arguments(Map.of("a", Map.of("$ne", Map.of())), "write it without an operator [at=/a/$ne]"),
                arguments(Map.of("a", Map.of("$inGroup", "vips")), "There is no group [vips]: create it or correct"),
                arguments(Map.of("a", Map.of("$type", "text")), "one of null, array, object"),
                arguments(Map.of("a", Map.of("$regex", "(?=b)")), "Look-around and back references"),
                arguments(Map.of("a", Map.of("$regex", 5)), "A pattern is a text"),
                arguments(Map.of("a", Map.of("$all", List.of(1, Map.of("$x", 1)))), "[at=/a/$all/1/$x]"),
                arguments(Map.of("a", Map.of("$elemMatch", 5)), "An object with attribute paths"),
                arguments(Map.of("$and", Collections.singletonList(null)), "[at=/$and/0]"));
    }

    @Test
    void nothingInPlaceOfAConditionHoldsForNobody() {
        Condition condition = Condition.compile(Collections.singletonMap("$not", null), SavedGroups.none());

        assertThat(Condition.compile(Map.of("$and", Collections.singletonList(null)), SavedGroups.none())
                        .matches(Attributes.none()))
                .isFalse();
        assertThat(condition.problems()).hasSize(1);
    }
}
