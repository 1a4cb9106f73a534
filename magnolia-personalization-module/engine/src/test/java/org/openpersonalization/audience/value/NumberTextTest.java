package org.openpersonalization.audience.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5, 5",
        "-1.5, -1.5",
        "0.000001, 0.000001",
        "0.0000015, 0.0000015",
        "0.00000015, 1.5e-7",
        "-0.0000001, -1e-7",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "-1.25e300, -1.25e+300",
        "2e23, 2e+23",
        "4.9e-324, 5e-324",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "9007199254740993, 9007199254740992",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void numberIsWrittenWithTheFewestDigits(double number, String text) {
        assertThat(NumberText.of(number)).isEqualTo(text);
    }

    @Test
    void everyNumberIsReadBackAsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Double number = Double.longBitsToDouble(random.nextLong());

            assertThat(NumberText.parse(NumberText.of(number))).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1x",
                "1 2",
                "1_0",
                "5d",
                "0x",
                "0xg",
                "0b2",
                "0o8",
                "0x-1",
                "--1",
                ".",
                "e5",
                "+",
                "infinity",
                "-xInfinity",
                "NaN",
                "0x1p3",
                "\u0661"
            })
    void otherTextIsNoNumber(String text) {
        assertThat(NumberText.parse(text)).isNaN();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void endlessNumbersAreReadAtOnce() {
        assertThat(NumberText.parse("0x" + "f".repeat(2_000_000))).isInfinite();
        assertThat(NumberText.parse("0x" + "0".repeat(2_000_000) + "f")).isEqualTo(15);
        assertThat(NumberText.parse("9".repeat(2_000_000))).isInfinite();
        assertThat(NumberText.parse("x".repeat(2_000_000))).isNaN();
    }
}
