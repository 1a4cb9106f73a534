package org.openpersonalization.service.privacy.proof;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;

/**
 * A decision as flat fields for exports and programs, always the same ones in the same order.
 *
 * @param validUntil null for a decision without an end
 */
public record RecordFields(
        long sequence,
        String id,
        String time,
        String subject,
        String purpose,
        String verdict,
        @Nullable String validUntil,
        String textVersion,
        String textSha256,
        String language,
        String controller,
        String jurisdiction,
        String regime,
        String source,
        String surface,
        List<String> signals,
        String previous,
        String hash) {

    /** The names of the fields, in their order. */
    public static final List<String> NAMES = Stream.of(RecordFields.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    public RecordFields {
        signals = List.copyOf(signals);
    }

    /**
     * The fields of a decision.
     *
     * @throws IllegalArgumentException for the note of an erasure or a purge
     */
    public static RecordFields of(ConsentRecord record) {
        if (!(record.entry() instanceof ConsentEntry entry)) {
            throw new IllegalArgumentException("It is no decision [sequence=" + record.sequence() + "]");
        }
        Statement said = entry.statement();
        Notice told = entry.notice();
        Circumstances how = entry.circumstances();
        return new RecordFields(
                record.sequence(),
                entry.id().toString(),
                entry.time().toString(),
                entry.subject(),
                said.purpose().id(),
                said.verdict().label(),
                said.validUntil().map(Instant::toString).orElse(null),
                told.textVersion(),
                told.textSha256(),
                told.language(),
                how.controller(),
                how.jurisdiction(),
                how.regime(),
                how.source().label(),
                how.surface(),
                how.signals(),
                record.previous(),
                record.hash());
    }
}
