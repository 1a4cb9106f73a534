package org.openpersonalization.store.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;

/** A decision as the ledger stores it. Names never change, because records hold them; all but the end must be there. */
record StoredConsent(
        UUID id,
        Instant time,
        String subject,
        Purpose purpose,
        String verdict,
        @Nullable Instant validUntil,
        String textVersion,
        String textSha256,
        String language,
        String controller,
        String jurisdiction,
        String regime,
        String source,
        String surface,
        List<String> signals) {

    StoredConsent {
        signals = Objects.requireNonNullElse(signals, List.of());
        Stream.of(id, time, subject, purpose, verdict, textVersion, textSha256, language)
                .forEach(Objects::requireNonNull);
        Stream.of(controller, jurisdiction, regime, source, surface).forEach(Objects::requireNonNull);
    }

    static StoredConsent of(ConsentEntry entry) {
        Statement statement = entry.statement();
        Notice notice = entry.notice();
        Circumstances how = entry.circumstances();
        return new StoredConsent(
                entry.id(),
                entry.time(),
                entry.subject(),
                statement.purpose(),
                statement.verdict().label(),
                statement.validUntil().orElse(null),
                notice.textVersion(),
                notice.textSha256(),
                notice.language(),
                how.controller(),
                how.jurisdiction(),
                how.regime(),
                how.source().label(),
                how.surface(),
                how.signals());
    }

    ConsentEntry entry() {
        Statement.Verdict said = Statement.Verdict.of(verdict).orElseThrow();
        Circumstances.Source origin = Circumstances.Source.of(source).orElseThrow();
        return new ConsentEntry(
                id,
                time,
                subject,
                new Statement(purpose, said, Optional.ofNullable(validUntil)),
                new Notice(textVersion, textSha256, language),
                new Circumstances(controller, jurisdiction, regime, origin, surface, signals));
    }
}
