package org.openpersonalization.web.admin.ledger;

import java.io.IOException;
import java.io.Writer;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.proof.RecordFields;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.csv.CsvWriter;
import org.openpersonalization.web.admin.route.AdminJson;

/** The kinds of files that decisions are handed out in. */
enum ExportKind {
    /** One JSON object a line. */
    JSONL("application/x-ndjson") {
        @Override
        Lines begin(Writer file, CsvDialect dialect) {
            return decision -> file.append(AdminJson.mapper().writeValueAsString(RecordFields.of(decision)))
                    .append('\n');
        }
    },
    /** RFC 4180 with a line of names. */
    CSV("text/csv") {
        @Override
        Lines begin(Writer file, CsvDialect dialect) throws IOException {
            CsvWriter rows = new CsvWriter(file, dialect, RecordFields.NAMES);
            return decision -> rows.row(RecordFields.of(decision).values());
        }
    };

    /** Writes decisions into a file that has begun. */
    @FunctionalInterface
    interface Lines {

        void add(ConsentRecord decision) throws IOException;
    }

    private final String mediaType;

    ExportKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Writes the part before the first decision and returns the writer of decisions. */
    abstract Lines begin(Writer file, CsvDialect dialect) throws IOException;
}
