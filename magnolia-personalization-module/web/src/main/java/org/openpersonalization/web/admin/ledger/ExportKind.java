package org.openpersonalization.web.admin.ledger;

import java.io.IOException;
import java.io.Writer;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.proof.RecordFields;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.CsvRow;

/** The kinds of files that decisions are handed out in. */
enum ExportKind {
    /** One JSON object a line. */
    JSONL("application/x-ndjson") {
        @Override
        void begin(Writer file) {}

        @Override
        void add(ConsentRecord decision, Writer file) throws IOException {
            file.write(AdminJson.mapper().writeValueAsString(RecordFields.of(decision)));
            file.write('\n');
        }
    },
    /** RFC 4180 with a line of names. */
    CSV("text/csv") {
        @Override
        void begin(Writer file) throws IOException {
            file.write(CsvRow.of(RecordFields.NAMES));
        }

        @Override
        void add(ConsentRecord decision, Writer file) throws IOException {
            file.write(CsvRow.of(RecordFields.of(decision).values()));
        }
    };

    private final String mediaType;

    ExportKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Writes what stands before the first decision. */
    abstract void begin(Writer file) throws IOException;

    abstract void add(ConsentRecord decision, Writer file) throws IOException;
}
