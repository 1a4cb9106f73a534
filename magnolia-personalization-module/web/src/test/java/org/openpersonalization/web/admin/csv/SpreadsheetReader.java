package org.openpersonalization.web.admin.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads CSV as spreadsheets do that separate cells in another way than the file: quotes hold only where a cell begins with one, and
 * text behind the closing quote belongs to the cell.
 */
final class SpreadsheetReader {

    /** What begins a formula or a number with a sign, after what spreadsheets drop. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\p{Z}\\p{Cf}\\p{Cc}\"]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212].*",
            Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.,]+");

    private SpreadsheetReader() {}

    static List<String> cells(String file, String separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < file.length(); at++) {
            char sign = file.charAt(at);
            if (sign == '"' && (isQuoted || cell.isEmpty())) {
                boolean isDoubled = isQuoted && file.startsWith("\"\"", at);
                at += isDoubled ? 1 : 0;
                isQuoted = isDoubled || !isQuoted;
                cell.append(isDoubled ? "\"" : "");
            } else if (!isQuoted && (file.startsWith(separator, at) || sign == '\r' || sign == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    }
}
