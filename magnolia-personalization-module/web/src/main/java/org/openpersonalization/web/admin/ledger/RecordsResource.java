package org.openpersonalization.web.admin.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader.Decision;
import org.openpersonalization.service.privacy.evidence.RecordSearchService;
import org.openpersonalization.service.privacy.ledger.RecordQuery;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;
import org.openpersonalization.web.route.ParameterValues;

/** Searches decisions in the ledger and shows each with its proof. */
public final class RecordsResource {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** An answer: newest first; {@code next} is the {@code before} of the next page, null on the last one. */
    public record RecordPage(
            List<RecordView> records, @Nullable Long next) {}

    /** An answer: a decision, its proof, what the visitor read, and the receipt. */
    public record RecordDetail(
            RecordView record, RecordProof proof, @Nullable ShownText text, ConsentReceipt receipt) {}

    private final RecordSearchService search;
    private final RecordEvidenceReader evidence;

    public RecordsResource(RecordSearchService search, RecordEvidenceReader evidence) {
        this.search = search;
        this.evidence = evidence;
    }

    public List<AdminRoute> routes() {
        Parameter id = Parameter.path("id", Format.UUID, "The record.");
        return List.of(
                AdminRoute.get("/ledger/records", contract(), this::find),
                AdminRoute.get(
                        "/ledger/records/{id}",
                        Contract.json(
                                        "A decision with its proof, the text that was shown, and its receipt.",
                                        RecordDetail.class)
                                .with(id),
                        this::show),
                AdminRoute.get(
                        "/ledger/records/{id}/receipt",
                        Contract.of("The receipt of a decision, as a file.", "application/json")
                                .with(id),
                        this::receipt));
    }

    private static Contract contract() {
        return Contract.json("Decisions, newest first.", RecordPage.class)
                .with(
                        Parameter.query("consentId", Format.CONSENT_ID, "Of the person with this consent id."),
                        Parameter.query("subject", Format.COMMITMENT, "Of the subject with this commitment."),
                        Parameter.query("purpose", Format.PURPOSE, "About this purpose."),
                        Parameter.query("verdict", Format.oneOf(Statement.Verdict.values()), "That said this."),
                        Parameter.query("source", Format.oneOf(Circumstances.Source.values()), "Said there."),
                        Parameter.query("from", Format.MOMENT, "From then on; a day from its beginning."),
                        Parameter.query("until", Format.MOMENT, "Before then; a day until its end."),
                        Parameter.query(
                                "before", Format.whole(1, Long.MAX_VALUE / 10), "With smaller numbers than this."),
                        Parameter.query("limit", Format.whole(1, MOST), "The maximum number; 50 by default."));
    }

    private Reply find(Call call) throws Refusal {
        ParameterValues values = call.values();
        RecordQuery query = new RecordQuery(
                values.text("subject"),
                values.text("purpose").map(Purpose::new),
                values.constant("verdict", Statement.Verdict.class),
                values.constant("source", Circumstances.Source.class),
                values.moment("from"),
                values.endOf("until"),
                values.whole("before"),
                values.whole("limit").map(Long::intValue).orElse(USUAL));
        RecordSearchService.Page page =
                search.find(values.text("consentId"), query, call.user().name());
        return Reply.json(new RecordPage(
                page.decisions().stream()
                        .map(decision -> RecordView.of(decision.record(), decision.entry()))
                        .toList(),
                page.next().orElse(null)));
    }

    private Reply show(Call call) throws Refusal {
        Decision decision = evidence.decision(call.values().id("id"));
        return Reply.json(new RecordDetail(
                RecordView.of(decision.record(), decision.entry()),
                RecordProof.of(evidence.of(decision)),
                evidence.textOf(decision).map(ShownText::of).orElse(null),
                evidence.receiptOf(decision)));
    }

    private Reply receipt(Call call) throws Refusal {
        Decision decision = evidence.decision(call.values().id("id"));
        ConsentReceipt receipt = evidence.receiptOf(decision);
        return Reply.file(
                "receipt-" + decision.entry().id() + ".json",
                "application/json",
                out -> ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out, receipt));
    }
}
