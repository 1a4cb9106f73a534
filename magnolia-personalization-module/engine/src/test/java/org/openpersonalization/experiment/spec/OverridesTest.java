package org.openpersonalization.experiment.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

    @ParameterizedTest
    @CsvSource({
        "/home?price=1, 1",
        "https://shop.example/home?price=0, 0",
        "/home?utm=x&price=2&more=1, 2",
        "/home?price=1#price=2, 1",
        "/home?price=2&price=1, 2",
    })
    void theQueryChoosesAVariation(String address, int expected) {
        assertThat(Overrides.inQuery(address, "price", 3)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/home",
                "/home?",
                "/home?price",
                "/home?price=",
                "/home?price=-1",
                "/home?price=1.5",
                "/home?price=one",
                "/home?price=3",
                "/home?price=99999999999999999999",
                "/home?prices=1",
                "/home?price=x&price=1",
                "/home#?price=1",
            })
    void anythingElseChoosesNone(String address) {
        assertThat(Overrides.inQuery(address, "price", 3)).isEmpty();
    }
}
