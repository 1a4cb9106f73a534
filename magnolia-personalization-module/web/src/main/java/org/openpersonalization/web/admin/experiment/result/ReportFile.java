package org.openpersonalization.web.admin.experiment.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.CsvRow;

/** The kinds of files that reports are handed out in: a row for each goal and variant, then one for each segment. */
public enum ReportFile {
    /** An object with a list of rows. */
    JSON("application/json") {
        @Override
        String write(Rows rows) {
            try {
                return AdminJson.mapper().writeValueAsString(rows);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("A report cannot be written", impossible);
            }
        }
    },
    /** RFC 4180 with a line of names. */
    CSV("text/csv") {
        @Override
        String write(Rows rows) {
            StringBuilder file = new StringBuilder(CsvRow.of(ReportRow.NAMES));
            rows.rows().forEach(row -> file.append(CsvRow.of(row.cells())));
            return file.toString();
        }
    };

    /** What is in the file. */
    record Rows(List<ReportRow> rows) {}

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file. */
    public String write(List<ReportView> reports) {
        List<ReportRow> rows = new ArrayList<>();
        for (ReportView report : reports) {
            report.goals().forEach(goal -> goal.arms().forEach(arm -> rows.add(ReportRow.of(report, goal, arm))));
            report.segments().rows().stream()
                    .filter(row -> !row.hidden())
                    .forEach(row -> rows.add(ReportRow.of(report, row)));
        }
        return write(new Rows(rows));
    }

    abstract String write(Rows rows);
}
