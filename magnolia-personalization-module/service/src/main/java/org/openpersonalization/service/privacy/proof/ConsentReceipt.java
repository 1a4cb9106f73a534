package org.openpersonalization.service.privacy.proof;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Statement;

/**
 * A receipt of one decision, for the person who made it: what was decided, about which text, towards whom. Its four parts and
 * the names in them are modelled on the information structure of ISO/IEC TS 27560:2023; conformance to it is not claimed.
 */
public final class ConsentReceipt {

    /** Names the structure; a receipt of another structure has another name. */
    public static final String SCHEMA = "openpersonalization-consent-receipt-1";

    private ConsentReceipt() {}

    /**
     * The receipt of a decision.
     *
     * @param wording the text that was shown; empty without a text, or when it is no longer known
     * @param rules the site's current rules of the purpose; empty when the site no longer has it
     * @throws IllegalArgumentException for the note of an erasure or a purge
     */
    public static Map<String, @Nullable Object> of(
            ConsentRecord record, Optional<Wording> wording, Optional<PurposeTerms.Rules> rules) {
        if (!(record.entry() instanceof ConsentEntry entry)) {
            throw new IllegalArgumentException("It is no decision [sequence=" + record.sequence() + "]");
        }
        Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
        receipt.put("header", header(record, entry));
        receipt.put("pii_processing", processing(entry, wording, rules));
        receipt.put("party_identification", parties(entry));
        receipt.put("event", event(entry));
        return receipt;
    }

    private static Map<String, @Nullable Object> header(ConsentRecord record, ConsentEntry entry) {
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put("schema_version", SCHEMA);
        header.put("record_id", entry.id().toString());
        header.put("pii_principal_id", entry.subject());
        header.put("record_sequence", record.sequence());
        header.put("record_hash", record.hash());
        header.put("previous_record_hash", record.previous());
        return header;
    }

    private static Map<String, @Nullable Object> processing(
            ConsentEntry entry, Optional<Wording> wording, Optional<PurposeTerms.Rules> rules) {
        Map<String, @Nullable Object> notice = new LinkedHashMap<>();
        notice.put("version", entry.notice().textVersion());
        notice.put("sha256", entry.notice().textSha256());
        notice.put("language", entry.notice().language());
        notice.put("label", wording.map(Wording::label).orElse(null));
        notice.put("description", wording.map(Wording::description).orElse(null));
        notice.put("text", wording.map(Wording::text).orElse(null));
        Map<String, @Nullable Object> processing = new LinkedHashMap<>();
        processing.put("purpose", entry.statement().purpose().id());
        processing.put("lawful_basis", rules.map(each -> each.basis().label()).orElse(null));
        processing.put(
                "retention_period",
                rules.map(each -> "P" + each.retention().toDays() + "D").orElse(null));
        processing.put("jurisdiction", entry.circumstances().jurisdiction());
        processing.put("regime", entry.circumstances().regime());
        processing.put("privacy_notice", notice);
        return processing;
    }

    private static List<Map<String, @Nullable Object>> parties(ConsentEntry entry) {
        Map<String, @Nullable Object> controller = new LinkedHashMap<>();
        controller.put("party_role", "pii_controller");
        controller.put("party_name", entry.circumstances().controller());
        Map<String, @Nullable Object> principal = new LinkedHashMap<>();
        principal.put("party_role", "pii_principal");
        principal.put("party_id", entry.subject());
        return List.of(controller, principal);
    }

    private static Map<String, @Nullable Object> event(ConsentEntry entry) {
        Statement said = entry.statement();
        Circumstances how = entry.circumstances();
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("event_time", entry.time().toString());
        event.put("event_state", said.verdict().label());
        event.put("valid_until", said.validUntil().map(Instant::toString).orElse(null));
        event.put("collection_method", how.source().label());
        event.put("interface", how.surface());
        event.put("signals", how.signals());
        return event;
    }
}
