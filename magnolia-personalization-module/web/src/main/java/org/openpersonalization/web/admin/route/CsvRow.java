package org.openpersonalization.web.admin.route;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV file by RFC 4180, every cell in quotes. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
public final class CsvRow {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvRow() {}

    /** Cells in order; a list becomes one cell, null an empty one. */
    public static String of(Collection<? extends @Nullable Object> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : Objects.toString(value, "");
        boolean risky = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (risky ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
