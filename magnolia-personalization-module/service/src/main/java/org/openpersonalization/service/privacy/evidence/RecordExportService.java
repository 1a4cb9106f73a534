package org.openpersonalization.service.privacy.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader.Decision;

/** Exports decisions of a period or of one person, oldest first, without holding them in memory. Each export is audited. */
public record RecordExportService(SubjectLookup subjects, Audit audit) {

    /**
     * The wanted decisions. Empty criteria do not restrict them.
     *
     * @param from first moment, inclusive
     * @param until last moment, exclusive
     * @param consentId of a person
     */
    public record Selection(Optional<Instant> from, Optional<Instant> until, Optional<String> consentId) {}

    /**
     * An audited export.
     *
     * @param texts the registered texts of all purposes
     * @param decisions passes the decisions to a reader
     */
    public record Export(List<TextVersion> texts, Consumer<Consumer<Decision>> decisions) {}

    /**
     * Audits an export and returns it; the decisions are read when they are asked for.
     *
     * @param format of the file, such as {@code csv}
     */
    public Export export(Selection selection, String format, String actor) {
        Optional<String> subject = selection.consentId().flatMap(subjects::commitmentOf);
        audit.note(actor, "ledger.exported", subject.orElse(""), detail(selection, format));
        boolean isNone = selection.consentId().isPresent() && subject.isEmpty();
        return new Export(
                subjects.stores().get().texts().versions(),
                isNone ? reader -> {} : reader -> read(selection, subject, reader));
    }

    private static StoredMessage detail(Selection selection, String format) {
        return StoredMessage.of(NoteCode.RECORDS_EXPORTED
                .message()
                .text("format", format)
                .form("begin", selection.from().isPresent() ? "known" : "other")
                .form("end", selection.until().isPresent() ? "known" : "other")
                .text("from", selection.from().map(Instant::toString).orElse(""))
                .text("until", selection.until().map(Instant::toString).orElse("")));
    }

    private void read(Selection selection, Optional<String> subject, Consumer<Decision> reader) {
        subjects.stores()
                .get()
                .ledger()
                .forEach(link -> decision(link)
                        .filter(decision -> isIncluded(decision.entry(), selection, subject))
                        .ifPresent(reader));
    }

    private static Optional<Decision> decision(Link link) {
        return link instanceof ConsentRecord record ? RecordEvidenceReader.decision(record) : Optional.empty();
    }

    private static boolean isIncluded(ConsentEntry entry, Selection selection, Optional<String> subject) {
        return selection.from().map(from -> !entry.time().isBefore(from)).orElse(true)
                && selection.until().map(entry.time()::isBefore).orElse(true)
                && subject.map(entry.subject()::equals).orElse(true);
    }
}
