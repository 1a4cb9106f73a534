package org.openpersonalization.service.privacy.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openpersonalization.service.privacy.proof.Ledgers.NOW;
import static org.openpersonalization.service.privacy.proof.Ledgers.said;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.chain.Chain;

class ConsentReceiptTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConsentRecord record = Chain.append(Optional.empty(), said(7, NOW));

    @Test
    void receiptSaysWhatWasDecidedAboutWhichTextTowardsWhom() {
        Map<String, Object> receipt = json(ConsentReceipt.of(
                record,
                Optional.of(new Wording("Prices", "Offers", "We use it.")),
                Optional.of(PurposeTerms.Rules.strict())));

        assertThat(receipt.keySet()).containsExactly("header", "pii_processing", "party_identification", "event");
        assertThat(part(receipt, "header"))
                .containsEntry("schema_version", ConsentReceipt.SCHEMA)
                .containsEntry("record_id", record.entry().id().toString())
                .containsEntry("pii_principal_id", String.format("%064x", 7))
                .containsEntry("record_hash", record.hash());
        assertThat(part(receipt, "pii_processing"))
                .containsEntry("purpose", "pricing")
                .containsEntry("lawful_basis", "consent")
                .containsEntry("retention_period", "P395D")
                .containsEntry("regime", "opt-in")
                .containsKey("privacy_notice");
        assertThat(part(part(receipt, "pii_processing"), "privacy_notice"))
                .containsEntry("version", "3")
                .containsEntry("sha256", "a".repeat(64))
                .containsEntry("text", "We use it.");
        assertThat(part(receipt, "event"))
                .containsEntry("event_time", "2026-11-24T12:00:00Z")
                .containsEntry("event_state", "given")
                .containsEntry("valid_until", "2026-11-24T12:01:00Z")
                .containsEntry("collection_method", "banner")
                .containsEntry("signals", List.of("Sec-GPC"));
        assertThat(receipt.get("party_identification").toString()).contains("pii_controller", "Shop Ltd");
    }

    @Test
    void whatIsNotKnownAnyMoreIsLeftOpen() {
        Map<String, Object> receipt = json(ConsentReceipt.of(record, Optional.empty(), Optional.empty()));

        assertThat(part(receipt, "pii_processing"))
                .containsEntry("lawful_basis", null)
                .containsEntry("retention_period", null);
        assertThat(part(part(receipt, "pii_processing"), "privacy_notice")).containsEntry("text", null);
    }

    @Test
    void erasureIsNoDecision() {
        ConsentRecord erasure = Chain.append(Optional.of(record), new Erasure(new UUID(1, 2), NOW, "0".repeat(64)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentReceipt.of(erasure, Optional.empty(), Optional.empty()))
                .withMessageContaining("sequence=2");
    }

    @Test
    void namesInJsonAndTheirOrderNeverChange() throws JsonProcessingException {
        String receipt = JSON.writeValueAsString(ConsentReceipt.of(record, Optional.empty(), Optional.empty()));

        assertThat(names(receipt))
                .isEqualTo("header schema_version record_id pii_principal_id record_sequence record_hash"
                        + " previous_record_hash pii_processing purpose lawful_basis retention_period jurisdiction regime"
                        + " privacy_notice version sha256 language label description text party_identification party_role"
                        + " party_name party_role party_id event event_time event_state valid_until collection_method"
                        + " interface signals");
    }

    private static String names(String json) {
        return Pattern.compile("\"(\\w+)\":")
                .matcher(json)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> json(Object value) {
        return JSON.convertValue(value, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    @SuppressWarnings("unchecked") // the parts of a receipt are maps
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) whole.get(name);
    }
}
