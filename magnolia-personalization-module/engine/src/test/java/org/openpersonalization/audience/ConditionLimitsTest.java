package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConditionLimitsTest {

    @Test
    void deepNestingIsRefused() {
        Map<String, Object> deep = Map.of("a", 1);
        for (int i = 0; i < 40; i++) {
            deep = Map.of("$not", deep);
        }
        Map<String, Object> tooDeep = deep;

        assertThatThrownBy(() -> Condition.compile(tooDeep, SavedGroups.none()))
                .isInstanceOf(ConditionTooLargeException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void manyPartsAreRefused() {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < 2_001; i++) {
            parts.add(Map.of("a", i));
        }

        assertThatThrownBy(() -> Condition.compile(Map.of("$or", parts), SavedGroups.none()))
                .isInstanceOf(ConditionTooLargeException.class)
                .hasMessageContaining("$inGroup");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void patternThatExplodesElsewhereAnswersAtOnce() {
        Condition condition = Condition.compile(Map.of("a", Map.of("$regex", "^(a+)+$")), SavedGroups.none());

        boolean matches = condition.matches(Attributes.of(Map.of("a", "a".repeat(4_000) + "!")));

        assertThat(matches).isFalse();
    }

    @Test
    void longTextMatchesNoPattern() {
        Condition condition = Condition.compile(Map.of("a", Map.of("$regex", "a")), SavedGroups.none());

        assertThat(condition.matches(Attributes.of(Map.of("a", "a".repeat(4_097)))))
                .isFalse();
    }

    @Test
    void longPatternIsAProblem() {
        Condition condition = Condition.compile(Map.of("a", Map.of("$regex", "a".repeat(513))), SavedGroups.none());

        assertThat(condition.problems()).singleElement().asString().contains("512");
    }

    @Test
    void longVersionCountsAsZero() {
        Condition condition = Condition.compile(Map.of("a", Map.of("$veq", "0")), SavedGroups.none());

        assertThat(condition.matches(Attributes.of(Map.of("a", "9".repeat(300)))))
                .isTrue();
    }
}
