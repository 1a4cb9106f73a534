package org.openpersonalization.service.privacy.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Statement;

/**
 * A receipt of one decision, for the person who made it. Its four parts and their names in JSON are modelled on the information
 * structure of ISO/IEC TS 27560:2023; conformance to it is not claimed.
 *
 * @param header the record
 * @param processing the purpose and the text
 * @param parties the controller and the person
 * @param event the decision
 */
@JsonPropertyOrder({"header", "pii_processing", "party_identification", "event"
}) // Jackson 2.13 puts renamed fields last
public record ConsentReceipt(
        Header header,
        @JsonProperty("pii_processing") Processing processing,
        @JsonProperty("party_identification") List<Party> parties,
        Event event) {

    /** Names the structure; a receipt of another structure has another name. */
    public static final String SCHEMA = "openpersonalization-consent-receipt-1";

    public ConsentReceipt {
        parties = List.copyOf(parties);
    }

    /** The record, its subject and its place in the chain. */
    public record Header(
            @JsonProperty("schema_version") String schema,
            @JsonProperty("record_id") String id,
            @JsonProperty("pii_principal_id") String subject,
            @JsonProperty("record_sequence") long sequence,
            @JsonProperty("record_hash") String hash,
            @JsonProperty("previous_record_hash") String previous) {

        static Header of(ConsentRecord record, ConsentEntry entry) {
            return new Header(
                    SCHEMA,
                    entry.id().toString(),
                    entry.subject(),
                    record.sequence(),
                    record.hash(),
                    record.previous());
        }
    }

    /**
     * The purpose.
     *
     * @param basis null when the site no longer has the purpose
     * @param retention ISO 8601, such as {@code P395D}; null when the site no longer has the purpose
     */
    @JsonPropertyOrder({"purpose", "lawful_basis", "retention_period", "jurisdiction", "regime", "privacy_notice"})
    public record Processing(
            String purpose,
            @JsonProperty("lawful_basis") @Nullable String basis,
            @JsonProperty("retention_period") @Nullable String retention,
            String jurisdiction,
            String regime,
            @JsonProperty("privacy_notice") ShownNotice notice) {

        static Processing of(ConsentEntry entry, Optional<Wording> wording, Optional<PurposeTerms.Rules> rules) {
            return new Processing(
                    entry.statement().purpose().id(),
                    rules.map(each -> each.basis().label()).orElse(null),
                    rules.map(each -> "P" + each.retention().toDays() + "D").orElse(null),
                    entry.circumstances().jurisdiction(),
                    entry.circumstances().regime(),
                    ShownNotice.of(entry, wording));
        }
    }

    /** The text that was shown; its words are null when they are no longer known. */
    public record ShownNotice(
            String version,
            String sha256,
            String language,
            @Nullable String label,
            @Nullable String description,
            @Nullable String text) {

        static ShownNotice of(ConsentEntry entry, Optional<Wording> wording) {
            return new ShownNotice(
                    entry.notice().textVersion(),
                    entry.notice().textSha256(),
                    entry.notice().language(),
                    wording.map(Wording::label).orElse(null),
                    wording.map(Wording::description).orElse(null),
                    wording.map(Wording::text).orElse(null));
        }
    }

    /** A party: the controller has a name, the person an id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(
            @JsonProperty("party_role") String role,
            @JsonProperty("party_name") @Nullable String name,
            @JsonProperty("party_id") @Nullable String id) {

        static List<Party> of(ConsentEntry entry) {
            return List.of(
                    new Party("pii_controller", entry.circumstances().controller(), null),
                    new Party("pii_principal", null, entry.subject()));
        }
    }

    /** The decision: times in ISO 8601; the end is null for a decision without one. */
    @JsonPropertyOrder({"event_time", "event_state", "valid_until", "collection_method", "interface", "signals"})
    public record Event(
            @JsonProperty("event_time") String time,
            @JsonProperty("event_state") String state,
            @JsonProperty("valid_until") @Nullable String end,
            @JsonProperty("collection_method") String method,
            @JsonProperty("interface") String surface,
            List<String> signals) {

        static Event of(ConsentEntry entry) {
            Statement said = entry.statement();
            Circumstances how = entry.circumstances();
            return new Event(
                    entry.time().toString(),
                    said.verdict().label(),
                    said.validUntil().map(Instant::toString).orElse(null),
                    how.source().label(),
                    how.surface(),
                    how.signals());
        }
    }

    /**
     * The receipt of a decision.
     *
     * @param wording the text that was shown; empty without a text, or when it is no longer known
     * @param rules the site's current rules of the purpose; empty when the site no longer has it
     * @throws IllegalArgumentException for the note of an erasure or a purge
     */
    public static ConsentReceipt of(
            ConsentRecord record, Optional<Wording> wording, Optional<PurposeTerms.Rules> rules) {
        if (!(record.entry() instanceof ConsentEntry entry)) {
            throw new IllegalArgumentException("It is no decision [sequence=" + record.sequence() + "]");
        }
        return new ConsentReceipt(
                Header.of(record, entry), Processing.of(entry, wording, rules), Party.of(entry), Event.of(entry));
    }
}
