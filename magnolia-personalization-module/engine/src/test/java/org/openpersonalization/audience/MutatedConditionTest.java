package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Conditions that somebody spoiled: golden ones with letters dropped, doubled, swapped and blown up; fixed seed. */
class MutatedConditionTest {

    private static final int CASES = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBJECT = "a".repeat(4_000) + "!";
    private static final List<String> SPLINTERS = List.of(
            "$",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "9",
            "-",
            "\\u0000",
            "(a+)+$",
            "{1000}",
            "((a*)*)*b",
            "\"$not\":",
            "\"$all\":",
            "\"$elemMatch\":",
            ".",
            "a|a|a");

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void spoiledConditionsNeverThrowAndCostLittle() throws IOException {
        List<Map<String, Object>> golden = golden();
        Random random = new Random(2_026);
        int usable = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> one = golden.get(random.nextInt(golden.size()));
            String condition = JSON.writeValueAsString(one.get("condition"));
            usable += survives(spoiled(condition, random), one.get("attributes")) ? 1 : 0;
        }
        assertThat(usable).isGreaterThan(CASES / 10);
    }

    private static List<Map<String, Object>> golden() throws IOException {
        try (InputStream json = MutatedConditionTest.class.getResourceAsStream("/conditions.json")) {
            return JSON.readValue(json, new TypeReference<>() {});
        }
    }

    private static String spoiled(String text, Random random) {
        StringBuilder spoiled = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && spoiled.length() > 1; i--) {
            int at = random.nextInt(spoiled.length());
            switch (random.nextInt(4)) {
                case 0 -> spoiled.deleteCharAt(at);
                case 1 -> spoiled.insert(at, spoiled.substring(at, Math.min(spoiled.length(), at + 12)));
                case 2 -> spoiled.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                default -> spoiled.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return spoiled.toString();
    }

    /** Whether the text is a condition that compiles; if so, it is asked about ordinary and about long values. */
    private static boolean survives(String text, Object attributes) throws IOException {
        Map<String, Object> json;
        try {
            json = JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException malformed) {
            return false;
        }
        Condition condition = Condition.compile(json, SavedGroups.none());
        condition.matches(Attributes.of(JSON.convertValue(attributes, new TypeReference<>() {})));
        condition.matches(path -> SUBJECT);
        assertThat(condition.describe()).isNotNull();
        assertThat(condition.problems()).isNotNull();
        return true;
    }
}
