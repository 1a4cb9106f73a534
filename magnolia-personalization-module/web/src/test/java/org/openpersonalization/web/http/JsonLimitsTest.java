package org.openpersonalization.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {

    private final JsonLimits limits = new JsonLimits(3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":[[1]]}", "[[[]],[[]],[[]],[[]]]", "12345", "-1.25", "\"123456\"", "{\"123456\":1}", ""})
    void textWithinTheLimitsPasses(String json) {
        assertThatCode(() -> limits.check(json)).doesNotThrowAnyException();
        assertThatCode(() -> limits.check(json.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[[]]]]", "{\"a\":{\"b\":{\"c\":{}}}}", "[[]", "[[[["})
    void textThatIsTooDeepOrBrokenOffIsRefused(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> limits.check(json));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> limits.check(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "[1.2345]", "1e1000", "{\"a\":-12345}"})
    void longNumberIsRefused(String json) {
        assertThatExceptionOfType(JsonParseException.class)
                .isThrownBy(() -> limits.check(json))
                .withMessageContaining("A number of more than 5 characters");
    }

    @Test
    void depthOfAMillionIsRefusedAtTheFourthLevel() {
        assertThatExceptionOfType(JsonParseException.class)
                .isThrownBy(() -> limits.check("[".repeat(1_000_000)))
                .withMessageContaining("More than 3 levels inside one another")
                .satisfies(refused ->
                        assertThat(refused.getLocation().getCharOffset()).isLessThanOrEqualTo(4));
    }

    @Test
    void limitBelowOneIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new JsonLimits(0, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new JsonLimits(1, 0));
    }
}
