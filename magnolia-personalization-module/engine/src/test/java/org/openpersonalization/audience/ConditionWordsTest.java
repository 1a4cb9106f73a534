package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                .containsExactly("Unknown operator [at=/a/$inn]");
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
}
