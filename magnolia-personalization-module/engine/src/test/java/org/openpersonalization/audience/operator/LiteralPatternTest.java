package org.openpersonalization.audience.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A pattern that is a plain text is found as a text")
class LiteralPatternTest {

    private static final String LETTERS = "ab.\\*[";
    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @CsvSource({"google, google", "example\\.org, example.org", "a\\\\b, a\\b", "a-b/c=1, a-b/c=1"})
    void plainTextIsRecognized(String pattern, String text) {
        assertThat(LiteralPattern.of(pattern)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "^a", "a|b", "a*", "\\d", "\\Qa\\E", "größe", "a\\"})
    void otherPatternsAreNot(String pattern) {
        assertThat(LiteralPattern.of(pattern)).isNull();
    }

    @Test
    void textIsFoundWhereThePatternIs() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            String pattern = letters(random, 4);
            String text = LiteralPattern.of(pattern);
            if (text != null) {
                String subject = letters(random, 8);

                assertThat(subject.contains(text))
                        .isEqualTo(Pattern.compile(pattern).matcher(subject).find());
            }
        }
    }

    private static String letters(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
