package org.openpersonalization.service.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {

    @ParameterizedTest
    @CsvSource({
        "2.13.5, true",
        "2.13.4.2, false",
        "2.20.1, true",
        "2.9.10, false",
        "3, true",
        "2.13, false",
        "2.13.5-jakarta, true",
        "2.14.0-rc1, true",
        "none, false"
    })
    void versionsAreComparedNumberByNumber(String version, boolean isEnough) {
        Library library = new Library("Jackson", "com.fasterxml.Any", "jackson-databind", "2.13.5");

        assertThat(library.isEnough(version)).isEqualTo(isEnough);
    }
}
