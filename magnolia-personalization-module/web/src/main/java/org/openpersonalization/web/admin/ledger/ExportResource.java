package org.openpersonalization.web.admin.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.ledger.ConsentLedger;
import org.openpersonalization.web.admin.audit.Audit;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Contract;
import org.openpersonalization.web.admin.route.Format;
import org.openpersonalization.web.admin.route.Labels;
import org.openpersonalization.web.admin.route.Parameter;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.admin.route.Route;
import org.openpersonalization.web.http.Refusal;

/** Hands out decisions of a period or of one person as a file, oldest first, without holding them in memory. */
public final class ExportResource {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    /** The kinds of files. */
    public enum Kind {
        /** One JSON object a line. */
        JSONL("application/x-ndjson"),
        /** RFC 4180 with a line of names. */
        CSV("text/csv");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /**
     * What is handed out.
     *
     * @param subject of one person only; empty for everybody
     */
    private record Selection(Optional<Instant> from, Optional<Instant> until, Optional<String> subject) {

        boolean includes(RecordView record) {
            return from.map(moment -> !record.time().isBefore(moment)).orElse(true)
                    && until.map(moment -> record.time().isBefore(moment)).orElse(true)
                    && subject.map(record.subject()::equals).orElse(true);
        }
    }

    private final Subjects subjects;
    private final Audit audit;

    public ExportResource(Subjects subjects, Audit audit) {
        this.subjects = subjects;
        this.audit = audit;
    }

    public List<Route> routes() {
        Contract contract = Contract.of(
                        "Decisions of a period or of one person, oldest first, as a file.",
                        Kind.JSONL.mediaType,
                        Kind.CSV.mediaType)
                .with(
                        Parameter.required("format", Format.oneOf(Kind.values()), "What kind of file."),
                        Parameter.query("from", Format.MOMENT, "From then on; a day from its beginning."),
                        Parameter.query("until", Format.MOMENT, "Before then; a day until its end."),
                        Parameter.query("consentId", Format.CONSENT_ID, "Of the person with this consent id."));
        return List.of(Route.get("/ledger/export", contract, this::export));
    }

    private Reply export(Call call) throws Refusal {
        Kind kind = call.values().constant("format", Kind.class).orElseThrow();
        Optional<String> consentId = call.values().text("consentId");
        Optional<String> subject = consentId.flatMap(subjects::commitmentOf);
        Selection selection =
                new Selection(call.values().moment("from"), call.values().endOf("until"), subject);
        audit.note(call.user(), "ledger.exported", subject.orElse(""), period(call, kind));
        boolean nobody = consentId.isPresent() && subject.isEmpty();
        ConsentLedger ledger = subjects.stores().get().ledger();
        return Reply.file("consent-records." + Labels.of(kind), kind.mediaType, out -> {
            try {
                Rows rows = new Rows(out, kind);
                if (!nobody) {
                    ledger.forEach(link ->
                            RecordView.of(link).filter(selection::includes).ifPresent(rows::add));
                }
                rows.finish();
            } catch (UncheckedIOException brokenOff) {
                throw brokenOff.getCause();
            }
        });
    }

    private static String period(Call call, Kind kind) {
        return Labels.of(kind) + ", from " + call.values().text("from").orElse("the beginning") + " until "
                + call.values().text("until").orElse("now");
    }

    /** Writes rows, the names first. */
    private static final class Rows {

        private final Writer writer;
        private final Kind kind;

        Rows(OutputStream out, Kind kind) throws IOException {
            this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            this.kind = kind;
            if (kind == Kind.CSV) {
                Collection<String> names = new ArrayList<>();
                for (RecordComponent component : RecordView.class.getRecordComponents()) {
                    names.add(component.getName());
                }
                writer.write(CsvRow.of(names));
            }
        }

        void add(RecordView record) {
            try {
                if (kind == Kind.JSONL) {
                    writer.write(AdminJson.mapper().writeValueAsString(record));
                    writer.write('\n');
                } else {
                    Map<String, Object> fields = AdminJson.mapper().convertValue(record, FIELDS);
                    writer.write(CsvRow.of(fields.values()));
                }
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        }

        /** What breaks off before this is not passed on, so that it can still be answered that something is wrong. */
        void finish() throws IOException {
            writer.flush();
        }
    }
}
