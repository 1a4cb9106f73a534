package org.openpersonalization.web.admin.experiment.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.csv.CsvWriter;
import org.openpersonalization.web.route.ApiJson;

/** The kinds of files that reports are handed out in: a row for each goal and variant, one for each kind of
 * excluded traffic, then one for each segment. */
public enum ReportFile {
    /** An object with a list of rows. */
    JSON("application/json") {
        @Override
        String write(Rows rows, CsvDialect dialect) {
            try {
                return ApiJson.mapper().writeValueAsString(rows);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("A report cannot be written", impossible);
            }
        }
    },
    /** RFC 4180 with a line of names. */
    CSV("text/csv") {
        @Override
        String write(Rows rows, CsvDialect dialect) {
            StringBuilder file = new StringBuilder();
            try {
                CsvWriter writer = new CsvWriter(file, dialect, ReportRow.NAMES);
                for (ReportRow row : rows.rows()) {
                    writer.row(row.cells());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return file.toString();
        }
    };

    /** The rows of the file. */
    record Rows(List<ReportRow> rows) {}

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The whole file.
     *
     * @param currency of the site's money, such as {@code EUR}; empty when the site names none
     * @param dialect for {@link #CSV}
     */
    public String write(List<ReportView> reports, String currency, CsvDialect dialect) {
        List<ReportRow> rows = new ArrayList<>();
        for (ReportView report : reports) {
            ReportRows of = new ReportRows(report, currency);
            report.goals().forEach(goal -> goal.arms().forEach(arm -> rows.add(of.row(goal, arm))));
            report.excluded().forEach(excluded -> rows.add(of.row(excluded)));
            report.segments().rows().stream().filter(row -> !row.hidden()).forEach(row -> rows.add(of.row(row)));
        }
        return write(new Rows(rows), dialect);
    }

    abstract String write(Rows rows, CsvDialect dialect);
}
