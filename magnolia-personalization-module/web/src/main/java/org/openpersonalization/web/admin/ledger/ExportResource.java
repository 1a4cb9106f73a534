package org.openpersonalization.web.admin.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader.Decision;
import org.openpersonalization.service.privacy.evidence.RecordExportService;
import org.openpersonalization.web.admin.csv.CsvDialect;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Hands out decisions of a period or of one person as a file, oldest first, without holding them in memory. */
public final class ExportResource {

    private final RecordExportService service;

    public ExportResource(RecordExportService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        Contract contract = CsvDialect.described(Contract.of(
                        "Decisions of a period or of one person, oldest first, as a file.",
                        ExportKind.JSONL.mediaType(),
                        ExportKind.CSV.mediaType())
                .with(
                        Parameter.required("format", Format.oneOf(ExportKind.values()), "The file format."),
                        Parameter.query("from", Format.MOMENT, "From then on; a day from its beginning."),
                        Parameter.query("until", Format.MOMENT, "Before then; a day until its end."),
                        Parameter.query("consentId", Format.CONSENT_ID, "Of the person with this consent id.")));
        return List.of(AdminRoute.get("/ledger/export", contract, this::export));
    }

    private Reply export(Call call) throws Refusal {
        ExportKind kind = call.values().constant("format", ExportKind.class).orElseThrow();
        RecordExportService.Export export = service.export(
                new RecordExportService.Selection(
                        call.values().moment("from"),
                        call.values().endOf("until"),
                        call.values().text("consentId")),
                Labels.of(kind),
                call.user().name());
        CsvDialect dialect = CsvDialect.of(call.values());
        ShownTitles titles = new ShownTitles(export.texts());
        return Reply.file("consent-records." + Labels.of(kind), kind.mediaType(), out -> {
            Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(export, kind.begin(file, dialect, titles::of));
            file.flush(); // not when it broke off before, so that it can still be answered that something is wrong
        });
    }

    private static void write(RecordExportService.Export export, ExportKind.Lines lines) throws IOException {
        try {
            export.decisions().accept(decision -> add(decision, lines));
        } catch (UncheckedIOException brokenOff) {
            throw brokenOff.getCause();
        }
    }

    private static void add(Decision decision, ExportKind.Lines lines) {
        try {
            lines.add(decision);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
