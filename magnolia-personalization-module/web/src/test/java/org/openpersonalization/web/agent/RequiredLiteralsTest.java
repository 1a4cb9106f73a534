package org.openpersonalization.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredLiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "'(Fenix|Focus)/(\\d+)', 'fenix focus'",
        "'Edge?/(\\d+)', 'edg'",
        "'(?:Chrome|Version/\\d+).{0,20} Vivaldi/', ' vivaldi/'",
        "'[Bb]ai[Dd]u[Ss]pider', 'baiduspider'",
        "'50\\.nu', '50.nu'",
        "'(?:x|y)Silk+er', 'silk'",
        "'abc{2}def', 'abc def'",
        "'(Iron(?:Man|))z{3}', 'iron'",
    })
    void literalsAreThoseThatEveryMatchHas(String regex, String literals) {
        Set<String> required = RequiredLiterals.of(regex).orElseThrow();

        assertThat(Set.of(literals.trim().equals("vivaldi/") ? new String[] {" vivaldi/"} : literals.split(" ")))
                .containsAll(required);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Chrome|)",
                "\\d+",
                "(?:Firefox)?",
                "[a-z]+",
                "ab|Chrome",
                "(?!Firefox)",
                "a*",
                "\\p{L}abc",
                "(?i)abc",
                "(abc",
                "abc)"
            })
    void expressionWithoutLiteralsHasNone(String regex) {
        assertThat(RequiredLiterals.of(regex)).isEmpty();
    }

    @Test
    void usualLiteralIsChosenLast() {
        assertThat(RequiredLiterals.of("Mozilla.{1,200}Vivaldi")).contains(Set.of("vivaldi"));
    }
}
