package org.openpersonalization.service.privacy.proof;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;

/** A decision as flat fields for exports and programs, always the same ones in the same order. */
public final class RecordFields {

    /** The fields' names, in their order. */
    public static final List<String> NAMES = List.of(
            "sequence",
            "id",
            "time",
            "subject",
            "purpose",
            "verdict",
            "validUntil",
            "textVersion",
            "textSha256",
            "language",
            "controller",
            "jurisdiction",
            "regime",
            "source",
            "surface",
            "signals",
            "previous",
            "hash");

    private RecordFields() {}

    /**
     * The fields: numbers, texts, and a list of texts for the signals; null where a decision has no end.
     *
     * @throws IllegalArgumentException for the note of an erasure or a purge
     */
    public static Map<String, @Nullable Object> of(ConsentRecord record) {
        if (!(record.entry() instanceof ConsentEntry entry)) {
            throw new IllegalArgumentException("It is no decision [sequence=" + record.sequence() + "]");
        }
        Statement said = entry.statement();
        Notice told = entry.notice();
        Circumstances how = entry.circumstances();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("sequence", record.sequence());
        fields.put("id", entry.id().toString());
        fields.put("time", entry.time().toString());
        fields.put("subject", entry.subject());
        fields.put("purpose", said.purpose().id());
        fields.put("verdict", said.verdict().label());
        fields.put("validUntil", said.validUntil().map(Instant::toString).orElse(null));
        fields.put("textVersion", told.textVersion());
        fields.put("textSha256", told.textSha256());
        fields.put("language", told.language());
        fields.put("controller", how.controller());
        fields.put("jurisdiction", how.jurisdiction());
        fields.put("regime", how.regime());
        fields.put("source", how.source().label());
        fields.put("surface", how.surface());
        fields.put("signals", how.signals());
        fields.put("previous", record.previous());
        fields.put("hash", record.hash());
        return fields;
    }
}
