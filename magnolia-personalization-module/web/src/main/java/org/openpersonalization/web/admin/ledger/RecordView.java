package org.openpersonalization.web.admin.ledger;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Statement;

/**
 * One decision in the ledger, as the API and its files say it. The parts are those of {@link ConsentRecord} and
 * {@link ConsentEntry}.
 */
public record RecordView(
        long sequence,
        UUID id,
        Instant time,
        String subject,
        String purpose,
        Statement.Verdict verdict,
        @Nullable Instant validUntil,
        String textVersion,
        String textSha256,
        String language,
        String controller,
        String jurisdiction,
        String regime,
        Circumstances.Source source,
        String surface,
        List<String> signals,
        String previous,
        String hash) {

    /** The names of the fields, in their order. */
    static final List<String> NAMES = Stream.of(RecordView.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    static RecordView of(ConsentRecord record, ConsentEntry entry) {
        Circumstances how = entry.circumstances();
        return new RecordView(
                record.sequence(),
                entry.id(),
                entry.time(),
                entry.subject(),
                entry.statement().purpose().id(),
                entry.statement().verdict(),
                entry.statement().validUntil().orElse(null),
                entry.notice().textVersion(),
                entry.notice().textSha256(),
                entry.notice().language(),
                how.controller(),
                how.jurisdiction(),
                how.regime(),
                how.source(),
                how.surface(),
                how.signals(),
                record.previous(),
                record.hash());
    }
}
