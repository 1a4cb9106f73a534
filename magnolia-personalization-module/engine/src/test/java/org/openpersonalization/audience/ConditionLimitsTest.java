package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.message.InvalidValueException;

class ConditionLimitsTest {

    @Test
    void deepNestingIsRefused() {
        Map<String, Object> deep = Map.of("a", 1);
        for (int i = 0; i < 40; i++) {
            deep = Map.of("$not", deep);
        }
        Map<String, Object> tooDeep = deep;

        assertThatThrownBy(() -> Condition.compile(tooDeep, SavedGroups.none()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TOO_DEEP");
    }

    @Test
    void manyPartsAreRefused() {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < 2_001; i++) {
            parts.add(Map.of("a", i));
        }

        assertThatThrownBy(() -> Condition.compile(Map.of("$or", parts), SavedGroups.none()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TOO_LONG");
    }

    @Test
    void patternsThatAreTooExpensiveTogetherAreRefused() {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            parts.add(Map.of("a", Map.of("$regex", "(?:a?){300}b" + "x".repeat(i % 50))));
        }

        assertThatThrownBy(() -> Condition.compile(Map.of("$or", parts), SavedGroups.none()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TOO_EXPENSIVE");
        assertThat(Condition.compile(Map.of("$or", parts.subList(0, 3)), SavedGroups.none())
                        .problems())
                .isEmpty();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
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

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nestedRepetitionsAreAProblemAndTakeNoMemory() {
        Condition condition =
                Condition.compile(Map.of("a", Map.of("$regexi", "((((x{100}){100}){100}){100})")), SavedGroups.none());

        assertThat(condition.problems()).singleElement().asString().contains("PATTERN_REPEATS");
        assertThat(condition.matches(Attributes.of(Map.of("a", "x")))).isFalse();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void dearestPatternThatIsAllowedStaysQuick() {
        Condition condition = Condition.compile(Map.of("a", Map.of("$regex", "(.*a.{980}b){4}")), SavedGroups.none());
        assertThat(condition.problems()).isEmpty();
        Attributes attributes = Attributes.of(Map.of("a", "a".repeat(4_096)));

        assertThat(condition.matches(attributes)).isFalse();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void bottomlessValuesAreAnsweredByEveryOperator() {
        Object list = "a";
        Object map = "a";
        for (int i = 0; i < 100_000; i++) {
            list = Collections.singletonList(list);
            map = Collections.singletonMap("a", map);
        }
        for (Object value : List.of(list, map)) {
            for (Object operand : List.of("a", 1, true, List.of("a"), List.of(List.of("a")), Map.of("a", 1))) {
                assertThatCode(() -> askEverything(operand, value)).doesNotThrowAnyException();
            }
        }
    }

    private static void askEverything(Object operand, Object value) {
        Attributes attributes = Attributes.of(Map.of("x", value));
        Condition.compile(Map.of("x", operand), SavedGroups.none()).matches(attributes);
        for (String operator : RandomJson.OPERATORS) {
            Map<String, Object> json = Map.of("x", Map.of(operator, operand));
            Condition.compile(json, new SavedGroups(Map.of("a", List.of("a")))).matches(attributes);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a{1000}a{1000}a{1000}, 300, true",
        "a{1000}a{1000}a{1000}, 400, false",
        "a, 4096, true",
        "a, 4097, false"
    })
    void dearPatternReadsShortTextsAlone(String pattern, int length, boolean isRead) {
        Condition condition = Condition.compile(Map.of("a", Map.of("$regex", "^b|" + pattern)), SavedGroups.none());

        assertThat(condition.matches(path -> "b".repeat(length))).isEqualTo(isRead);
    }

    @Test
    void bottomlessOperandIsRefused() {
        Object list = "a";
        for (int i = 0; i < 100_000; i++) {
            list = Collections.singletonList(list);
        }
        Map<String, Object> json = Map.of("a", list);

        assertThatThrownBy(() -> Condition.compile(json, SavedGroups.none()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TOO_DEEP");
    }

    @Test
    void endlessListOfValuesIsRefused() {
        Map<String, Object> json = Map.of("a", Map.of("$in", Collections.nCopies(20_001, "a")));

        assertThatThrownBy(() -> Condition.compile(json, SavedGroups.none()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TOO_LONG");
    }

    @Test
    void longListOfValuesIsNoProblem() {
        Map<String, Object> json = Map.of("a", Map.of("$in", Collections.nCopies(15_000, "a")));

        assertThat(Condition.compile(json, SavedGroups.none()).matches(path -> "a"))
                .isTrue();
    }

    @Test
    void nestingWithinTheLimitIsAllowed() {
        Map<String, Object> deep = Map.of("a", 1);
        for (int i = 0; i < 30; i++) {
            deep = Map.of("$not", deep);
        }

        assertThat(Condition.compile(deep, SavedGroups.none()).matches(path -> 1))
                .isTrue();
    }

    @Test
    void longVersionOnTheOtherSideCountsAsZeroToo() {
        Condition condition = Condition.compile(Map.of("a", Map.of("$veq", "9".repeat(300))), SavedGroups.none());

        assertThat(condition.matches(Attributes.of(Map.of("a", "0")))).isTrue();
    }
}
