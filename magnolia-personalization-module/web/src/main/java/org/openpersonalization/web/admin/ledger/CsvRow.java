package org.openpersonalization.web.admin.ledger;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A row of a CSV file by RFC 4180, every cell in quotes. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
final class CsvRow {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvRow() {}

    static String of(Collection<?> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : String.valueOf(value);
        boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (risky ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
