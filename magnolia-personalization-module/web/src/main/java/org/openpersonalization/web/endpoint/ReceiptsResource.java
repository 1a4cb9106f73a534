package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.visitor.Visitor;

/** The records of the visitor's own decisions, oldest first, as a JSON file: what the site holds as proof. */
final class ReceiptsResource {

    private final VisitorServices services;

    ReceiptsResource(VisitorServices services) {
        this.services = services;
    }

    Answer answer(HttpServletRequest request) throws Refusal {
        services.limitChoices(request);
        RequestContext context = services.reader().read(request, "");
        Visitor visitor = services.visitors().of(request, context);
        List<ConsentRecord> records;
        try {
            records = services.visitors().records(visitor);
        } catch (StoreUnavailableException unavailable) {
            throw Refusal.retryLater(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE, "This cannot be looked up now. Try again later.", 30);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("made", context.time().toInstant().toString());
        file.put("consentId", visitor.asking().consentId().orElse(""));
        file.put("records", records.stream().map(ReceiptsResource::fields).toList());
        services.visitors().noteAccess(visitor, context);
        return Answer.ok(Answer.Body.json(file))
                .with("Content-Disposition", "attachment; filename=\"records-of-my-choices.json\"");
    }

    private static Map<String, Object> fields(ConsentRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sequence", record.sequence());
        fields.put("id", record.entry().id().toString());
        fields.put("time", record.entry().time().toString());
        if (record.entry() instanceof ConsentEntry entry) {
            put(entry, fields);
        }
        fields.put("previous", record.previous());
        fields.put("hash", record.hash());
        return fields;
    }

    private static void put(ConsentEntry entry, Map<String, Object> fields) {
        fields.put("subject", entry.subject());
        fields.put("purpose", entry.statement().purpose().id());
        fields.put("verdict", entry.statement().verdict().label());
        fields.put(
                "validUntil",
                entry.statement().validUntil().map(Instant::toString).orElse(""));
        fields.put("textVersion", entry.notice().textVersion());
        fields.put("textSha256", entry.notice().textSha256());
        fields.put("language", entry.notice().language());
        Circumstances how = entry.circumstances();
        fields.put("controller", how.controller());
        fields.put("jurisdiction", how.jurisdiction());
        fields.put("regime", how.regime());
        fields.put("source", how.source().label());
        fields.put("surface", how.surface());
        fields.put("signals", how.signals());
    }
}
