package org.openpersonalization.web.admin.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {

    @Test
    void everyCellIsInQuotesAndQuotesAreDoubled() {
        assertThat(CsvRow.of(List.of(1, "a \"b\", c", List.of("x", "y"))))
                .isEqualTo("\"1\",\"a \"\"b\"\", c\",\"x; y\"\r\n");
    }

    @Test
    void whatIsAbsentIsEmpty() {
        assertThat(CsvRow.of(Arrays.asList("a", null))).isEqualTo("\"a\",\"\"\r\n");
    }

    @Test
    void numberBelowZeroStaysANumber() {
        assertThat(CsvRow.of(List.of(-0.5, "-0.5"))).isEqualTo("\"-0.5\",\"'-0.5\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void nothingIsAFormula(String cell) {
        assertThat(CsvRow.of(List.of(cell))).startsWith("\"'" + cell.charAt(0));
    }
}
