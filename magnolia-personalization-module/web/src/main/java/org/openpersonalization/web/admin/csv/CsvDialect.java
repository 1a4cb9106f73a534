package org.openpersonalization.web.admin.csv;

import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;
import org.openpersonalization.web.route.ParameterValues;

/**
 * The form of a CSV file that the reader's spreadsheet expects: a German one separates cells by semicolons and reads
 * {@code 12.5} as a day in May.
 */
public record CsvDialect(Separator separator, Decimal decimal) {

    /** RFC 4180 with points in numbers. */
    public static final CsvDialect STANDARD = new CsvDialect(Separator.COMMA, Decimal.POINT);

    /** The character between two cells. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }
    }

    /** The character before the fraction of a number. */
    public enum Decimal {
        POINT('.'),
        COMMA(',');

        private final char sign;

        Decimal(char sign) {
            this.sign = sign;
        }
    }

    /** The contract of an export with the two parameters of this form. */
    public static Contract described(Contract contract) {
        return contract.with(
                Parameter.query(
                        "separator", Format.oneOf(Separator.values()), "Between cells of CSV; a comma unless said."),
                Parameter.query("decimal", Format.oneOf(Decimal.values()), "In numbers of CSV; a point unless said."));
    }

    /** The form that a request names, {@link #STANDARD} where it names none. */
    public static CsvDialect of(ParameterValues values) {
        return new CsvDialect(
                values.constant("separator", Separator.class).orElse(Separator.COMMA),
                values.constant("decimal", Decimal.class).orElse(Decimal.POINT));
    }

    char between() {
        return separator.sign;
    }

    char beforeFraction() {
        return decimal.sign;
    }
}
