package org.openpersonalization.web.admin.csv;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts an apostrophe before text that a spreadsheet would take for a formula. Spreadsheets disagree about separators and quotes: the
 * cell {@code "a;=1+1"} of a file with commas is two cells where semicolons separate, so each place inside the text at which
 * another reader's cell could begin is treated as a beginning.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class FormulaEscape {

    /** The minus sign U+2212, which has no compatible form, begins a number in LibreOffice. */
    private static final String SIGNS = "=+-@\u2212";

    private static final Pattern CELL_START = Pattern.compile(
            "(?:^|(?<=[,;|\"\\p{Cc}\\u2028\\u2029]))[\\p{Z}\\p{Cf}&&[^\\u2028\\u2029]]*(.)", Pattern.DOTALL);

    private FormulaEscape() {}

    /** The text, unchanged where no cell of it would be a formula. */
    static String of(String text) {
        String start = isControl(text) ? "'" : "";
        StringBuilder escaped = new StringBuilder(start);
        Matcher starts = CELL_START.matcher(text);
        while (starts.find()) {
            boolean isFormula = isSign(starts.group(1));
            starts.appendReplacement(escaped, Matcher.quoteReplacement((isFormula ? "'" : "") + starts.group()));
        }
        return starts.appendTail(escaped).toString();
    }

    /** Whether a tab or the end of a line comes first, which spreadsheets drop. */
    private static boolean isControl(String text) {
        return !text.isEmpty() && Character.isISOControl(text.charAt(0));
    }

    private static boolean isSign(String first) {
        return SIGNS.contains(Normalizer.normalize(first, Normalizer.Form.NFKC));
    }
}
