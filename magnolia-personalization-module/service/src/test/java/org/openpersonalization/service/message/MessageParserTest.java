package org.openpersonalization.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest {

    private static final String WEEKS = "{weeks, plural, =0 {at once} one {about a week} other {about # weeks}}";

    @Test
    void pluralChoosesItsBranchByTheNumber() {
        assertThat(text(WEEKS, Locale.ENGLISH, Map.of("weeks", 0L))).isEqualTo("at once");
        assertThat(text(WEEKS, Locale.ENGLISH, Map.of("weeks", 1L))).isEqualTo("about a week");
        assertThat(text(WEEKS, Locale.ENGLISH, Map.of("weeks", 1200L))).isEqualTo("about 1,200 weeks");
        assertThat(text(WEEKS, Locale.GERMAN, Map.of("weeks", 1200L))).isEqualTo("about 1.200 weeks");
    }

    @Test
    void selectChoosesItsBranchByTheName() {
        String pattern = "{form, select, short {no} other {no, {reason}}}";

        assertThat(text(pattern, Locale.ENGLISH, Map.of("form", "short"))).isEqualTo("no");
        assertThat(text(pattern, Locale.ENGLISH, Map.of("form", "long", "reason", "late")))
                .isEqualTo("no, late");
        assertThat(text(pattern, Locale.ENGLISH, Map.of("reason", "late"))).isEqualTo("no, late");
    }

    @Test
    void apostropheQuotesBeforeABraceOnly() {
        assertThat(text("the shop's '{name}' isn''t {name}", Locale.ENGLISH, Map.of("name", "x")))
                .isEqualTo("the shop's {name} isn't x");
    }

    @Test
    void valuesAreShownAsTheyAre() {
        assertThat(text("{one} {two}", Locale.ENGLISH, Map.of("one", "{two} # '", "two", "b")))
                .isEqualTo("{two} # ' b");
    }

    @Test
    void missingValueLeavesItsName() {
        assertThat(text("{one} and {two}", Locale.ENGLISH, Map.of("one", "a"))).isEqualTo("a and {two}");
        assertThat(text(WEEKS, Locale.ENGLISH, Map.of())).isEqualTo("about {weeks} weeks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{name",
                "{}",
                "{n, plural, one {a}}",
                "{n, select, a {b}}",
                "{n, number, percent}",
                "{n, date, short}",
                "{n, plural, other {a}",
                "{n, plural, other a}"
            })
    void wrongSyntaxIsRefusedWithItsPosition(String pattern) {
        assertThatThrownBy(() -> MessageParser.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position=");
    }

    private static String text(String pattern, Locale locale, Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        MessageParser.parse(pattern).forEach(part -> part.write(text, values, locale));
        return text.toString();
    }
}
