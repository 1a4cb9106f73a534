package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Terms;

class ConsentTextTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            ConsentChoices choices = ConsentChoices.none();
            for (Purpose purpose : Terms.usual().purposes()) {
                if (random.nextBoolean()) {
                    Instant time = Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt());
                    choices = choices.with(
                            purpose, new Choice(random.nextBoolean(), time, random.nextBoolean(), random.nextInt(3)));
                }
            }
            ConsentCookie cookie = new ConsentCookie(
                    random.nextBoolean() ? Optional.of("q1w2e3r4t5y6u7i8o9p0aZ") : Optional.empty(), choices);
            assertThat(ConsentText.read(ConsentText.write(cookie))).contains(cookie);
        }
    }

    @Test
    void formIsTheOneThatTheTrackerReads() {
        ConsentChoices choices = ConsentChoices.none()
                .with(Purpose.BEHAVIORAL, new Choice(true, Instant.parse("2026-11-24T12:00:00Z"), true))
                .with(Purpose.AI_RECOMMENDATIONS, new Choice(false, Instant.parse("2026-11-24T12:00:01Z"), false));

        assertThat(ConsentText.write(new ConsentCookie(Optional.empty(), choices)))
                .isEqualTo("ai-recommendations-0-mwun7a3s.behavioral-1g-mwun79c0");
    }

    @Test
    void idStandsFirstAndVersionsLast() {
        ConsentChoices choices = ConsentChoices.none()
                .with(Purpose.BEHAVIORAL, new Choice(true, Instant.parse("2026-11-24T12:00:00Z"), false, 3));

        assertThat(ConsentText.write(new ConsentCookie(Optional.of("q1w2e3r4t5y6u7i8o9p0aZ"), choices)))
                .isEqualTo("_q1w2e3r4t5y6u7i8o9p0aZ.behavioral-1-mwun79c0_3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "behavioral",
                "behavioral-1",
                "behavioral-2-t5",
                "Behavioral-1-t5",
                "a--b-1-t5",
                "a-1-t5.",
                "_short",
                "a-1-t5._q1w2e3r4t5y6u7i8o9p0aZ",
                "a-1-t5_1234567890",
                "a__",
                "_q1w2e3r4t5y6u7i8o9p0aZ4",
                "_q1w2e3r4t5y6u7i8o9p0a+",
                "a-g-t5",
                "a-1gg-t5",
                "a-1-T5",
                "a-1-+5",
                "a-1-t5_",
                "a-1-t5_1_2",
                "a-1-t5_-1",
                "a-1-1234567890",
                "-1-t5",
                "a-1-t5..b-1-t5",
                ".a-1-t5"
            })
    void otherTextsAreNoChoices(String text) {
        assertThat(readSafely(text)).isTrue();
    }

    @Test
    void tooManyChoicesAreNoChoices() {
        String text = IntStream.rangeClosed(0, ConsentChoices.MAX_PURPOSES)
                .mapToObj(i -> "purpose-" + i + "-1-t5")
                .collect(Collectors.joining("."));

        assertThat(ConsentText.read(text)).isEmpty();
    }

    @Test
    void purposeThatIsTooLongIsNone() {
        assertThat(ConsentText.read("a".repeat(65) + "_")).isEmpty();
        assertThat(ConsentText.read("a".repeat(65) + "-1-t5")).isEmpty();
    }

    private static boolean readSafely(String text) {
        return ConsentText.read(text).isEmpty();
    }
}
