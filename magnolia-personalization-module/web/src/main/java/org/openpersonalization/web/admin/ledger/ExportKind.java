package org.openpersonalization.web.admin.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader.Decision;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.csv.CsvWriter;
import org.openpersonalization.web.route.ApiJson;

/** The kinds of files that decisions are handed out in. */
enum ExportKind {
    /** One JSON object a line. */
    JSONL("application/x-ndjson") {
        @Override
        Lines begin(Writer file, CsvDialect dialect, Titles titles) {
            return decision -> file.append(
                            ApiJson.mapper().writeValueAsString(RecordView.of(decision.record(), decision.entry())))
                    .append('\n');
        }
    },
    /** RFC 4180 with a line of names, and the title of each purpose beside its id. */
    CSV("text/csv") {
        @Override
        Lines begin(Writer file, CsvDialect dialect, Titles titles) throws IOException {
            List<String> names = new ArrayList<>(RecordView.NAMES);
            int title = names.indexOf("purpose") + 1;
            names.add(title, "purposeTitle");
            CsvWriter rows = new CsvWriter(file, dialect, names);
            return decision -> {
                Map<String, @Nullable Object> fields =
                        ApiJson.mapper().convertValue(RecordView.of(decision.record(), decision.entry()), FIELDS);
                List<@Nullable Object> cells = new ArrayList<>(fields.values());
                cells.add(title, titles.of(decision.entry()));
                rows.row(cells);
            };
        }
    };

    /** Writes decisions into a file that has begun. */
    @FunctionalInterface
    interface Lines {

        void add(Decision decision) throws IOException;
    }

    /** Titles of purposes. */
    @FunctionalInterface
    interface Titles {

        /** In the language of the decision's text; empty for a purpose whose texts were never registered. */
        String of(ConsentEntry decision);
    }

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final String mediaType;

    ExportKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Writes the part before the first decision and returns the writer of decisions. */
    abstract Lines begin(Writer file, CsvDialect dialect, Titles titles) throws IOException;
}
