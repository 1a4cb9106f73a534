package org.openpersonalization.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.consent.Purpose;

class SignalTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String ID = "6ecd8c99-4036-403d-bf84-cf8400f67836";

    @Test
    void everySignalSurvivesWritingAndReading() {
        RandomSignals random = new RandomSignals(7);
        for (int i = 0; i < 2_000; i++) {
            Signal signal = random.next();
            Map<String, Object> values = SignalFields.write(signal);

            assertThat(SignalFields.read(values, SignalFields.time(values))).isEqualTo(signal);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page-view|page|''|page is missing",
                "page-view|page|5|page must be a text",
                "page-view|groups|a|groups must be a list",
                "scroll-depth|percent|101|percent must be 1 to 100",
                "scroll-depth|percent|1.5|percent must be a whole number",
                "scroll-depth|percent|abc|percent must be a number",
                "visible-time|seconds|0|seconds must be 1 to 86400",
                "conversion|value|-1|value must be a number from 0 to 1e12",
                "declared-preference|name|two words|name must be 1 to 100 letters",
                "named-event|properties|x|properties must be an object",
                "search|query|''|query is missing",
                "no-such|page|/home|kind is unknown"
            })
    void whatCannotBeTrueIsRefusedWithAReason(String kind, String field, String value, String reason) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "kind", kind, "id", ID, "page", "/home", "name", "goal", "query", "x", "percent", 5, "seconds", 5));
        values.put(field, value.matches("-?[0-9.]+") ? (Object) Double.valueOf(value) : value);

        assertThatThrownBy(() -> SignalFields.read(values, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void signalNeedsAnIdAndATimeOfItsOwn() {
        assertThatThrownBy(() -> SignalFields.read(Map.of("kind", "search", "id", "1", "query", "x"), NOW))
                .hasMessageContaining("UUID");
        assertThatThrownBy(() -> SignalFields.read(Map.of("kind", "search", "query", "x"), NOW))
                .hasMessageContaining("id");
        assertThatThrownBy(() -> SignalFields.time(Map.of("time", "yesterday"))).hasMessageContaining("time");
    }

    @Test
    void textsAreBounded() {
        Occurrence at = new Occurrence(UUID.fromString(ID), NOW);

        assertThatThrownBy(() -> new Signal.Search(at, "x".repeat(201))).hasMessageContaining("200");
        assertThatThrownBy(() -> new Signal.Search(at, "a\u0000b")).hasMessageContaining("control");
        assertThatThrownBy(() -> new Signal.PageView(at, "/", List.of(), Collections.nCopies(21, "a")))
                .hasMessageContaining("20");
        assertThatThrownBy(() -> new Signal.NamedEvent(at, "e", Map.of("a", "x".repeat(201))))
                .hasMessageContaining("properties");
        assertThatThrownBy(() -> new Signal.Conversion(at, "e", java.util.OptionalDouble.of(Double.NaN)))
                .hasMessageContaining("value");
    }

    @Test
    void whatIsSaidAndWhatIsDoneAreKeptUnderDifferentPurposes() {
        Occurrence at = new Occurrence(UUID.fromString(ID), NOW);

        assertThat(new Signal.DeclaredPreference(at, "goal", List.of("climbing")).purpose())
                .isEqualTo(Purpose.PREFERENCES);
        assertThat(new Signal.Search(at, "rope").purpose()).isEqualTo(Purpose.BEHAVIORAL);
    }
}
