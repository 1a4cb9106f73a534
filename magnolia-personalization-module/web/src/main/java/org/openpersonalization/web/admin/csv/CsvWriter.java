package org.openpersonalization.web.admin.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CSV file by RFC 4180: a byte order mark, so that spreadsheets read UTF-8; a line of names; every cell in quotes. No
 * cell of text is a formula, in whichever way a spreadsheet separates the cells.
 */
public final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Appendable file;
    private final CsvDialect dialect;

    /**
     * A file that begins with its names.
     *
     * @param file takes the text; the caller encodes it in UTF-8
     */
    public CsvWriter(Appendable file, CsvDialect dialect, List<String> names) throws IOException {
        this.file = file;
        this.dialect = dialect;
        file.append(BYTE_ORDER_MARK);
        row(names);
    }

    /** Writes cells in order; a list becomes one cell, null and a number without a value an empty one. */
    public void row(Collection<? extends @Nullable Object> cells) throws IOException {
        String between = String.valueOf(dialect.between());
        file.append(cells.stream().map(this::cell).collect(Collectors.joining(between, "", "\r\n")));
    }

    private String cell(@Nullable Object value) {
        String text = value instanceof Number number ? number(number) : FormulaEscape.of(text(value));
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : Objects.toString(value, "");
    }

    private String number(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            return "";
        }
        String plain = new BigDecimal(number.toString()).toPlainString().replaceFirst("\\.0$", "");
        return plain.replace('.', dialect.beforeFraction());
    }
}
