package org.openpersonalization.audience.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternCostTest {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "\\d",
            "\\pL",
            "\\p{Lu}",
            "\\x{41}",
            "[a-z]",
            "[^]a]",
            "[[:alpha:])]",
            "[[:(]",
            "[\\]({]",
            "(",
            "(?:",
            ")",
            "{3}",
            "{2,}",
            "{0,7}",
            "{20}",
            "{1,50}",
            "{",
            "}",
            "]",
            "*",
            "+",
            "?",
            "|",
            "\\Qx)\\E",
            "\\Q(\\E",
            ".",
            "^",
            "$",
            "\\(",
            "\\)");

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "abc 3",
                "a{5} 5",
                "ab{2,4}c 6",
                "a{3,} 4",
                "a{0} 1",
                "a{x} 4",
                "(a) 4",
                "(ab{3}){10} 70",
                "[abc]{7} 7",
                "[]{9}]{2} 2",
                "\\x{41}{3} 3",
                "\\(a\\) 3",
                "((((x{100}){100}){100}){100}) 103030303"
            })
    void repetitionsAreMultipliedOut(String pattern, long steps) {
        assertThat(PatternCost.of(pattern)).isEqualTo(steps);
    }

    @Test
    void estimateIsCapped() {
        assertThat(PatternCost.of("(".repeat(50) + "x" + "){1000}".repeat(50))).isEqualTo(1_000_000_000L);
    }

    @Test
    void estimateIsNeverFarBelowTheRealNumber() {
        Random random = new Random(3);
        int compiled = 0;
        for (int i = 0; i < 60_000; i++) {
            String pattern = pattern(random);
            long cost = PatternCost.of(pattern);
            long real = cost > 50_000 ? 0 : sizeOf(pattern);
            compiled += real > 0 ? 1 : 0;

            assertThat(real).as(pattern).isLessThanOrEqualTo(3 * cost + 10);
        }
        assertThat(compiled).isGreaterThan(5_000);
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 2 + random.nextInt(12); i > 0; i--) {
            pattern.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return pattern.toString();
    }

    private static int sizeOf(String pattern) {
        try {
            return Pattern.compile(pattern).programSize();
        } catch (PatternSyntaxException noPattern) {
            return 0;
        }
    }
}
