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
import org.openpersonalization.message.Message;

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
                .containsExactly(ConditionFault.OPERATOR_UNKNOWN
                        .message()
                        .text("operator", "$inn")
                        .text("nearest", "$in")
                        .text("at", "/a/$inn"));
    }

    @Test
    void listsThatAreNoneAreMistakes() {
        Map<String, Object> json = Map.of("$or", Map.of(), "$and", 3, "b", Map.of("$nin", 5), "c", Map.of("$alli", 1));

        assertThat(Condition.compile(json, SavedGroups.none()).problems())
                .hasSize(4)
                .extracting(Message::id)
                .containsOnly(ConditionFault.CONDITIONS_EXPECTED, ConditionFault.LIST_EXPECTED);
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
    void mistakeIsNamedWithItsPlace(Map<String, Object> json, ConditionFault fault, String place) {
        assertThat(Condition.compile(json, SavedGroups.none()).problems())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.id()).isEqualTo(fault);
                    assertThat(mistake.parameters()).containsEntry("at", place);
                });
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(Map.of("$ro", List.of()), ConditionFault.OPERATOR_MISPLACED, "/$ro"),
                arguments(Map.of(" ", 1), ConditionFault.PATH_EMPTY, "/ "),
                arguments(Map.of("a", Map.of("$gt", 1, "b", 2)), ConditionFault.OPERATORS_MIXED, "/a"),
                arguments(Map.of("a", Map.of("$eq", List.of(1))), ConditionFault.NEVER_SAME, "/a/$eq"),
                arguments(Map.of("a", Map.of("$ne", Map.of())), ConditionFault.NEVER_SAME, "/a/$ne"),
                arguments(Map.of("a", Map.of("$inGroup", "vips")), ConditionFault.GROUP_UNKNOWN, "/a/$inGroup"),
                arguments(Map.of("a", Map.of("$type", "text")), ConditionFault.TYPE_UNKNOWN, "/a/$type"),
                arguments(Map.of("a", Map.of("$regex", "(?=b)")), ConditionFault.PATTERN_UNUSABLE, "/a/$regex"),
                arguments(Map.of("a", Map.of("$regex", 5)), ConditionFault.PATTERN_FORM, "/a/$regex"),
                arguments(
                        Map.of("a", Map.of("$all", List.of(1, Map.of("$x", 1)))),
                        ConditionFault.OPERATOR_UNKNOWN,
                        "/a/$all/1/$x"),
                arguments(Map.of("a", Map.of("$elemMatch", 5)), ConditionFault.OBJECT_EXPECTED, "/a/$elemMatch"),
                arguments(Map.of("$and", Collections.singletonList(null)), ConditionFault.OBJECT_EXPECTED, "/$and/0"));
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
