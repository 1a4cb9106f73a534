package org.openpersonalization.ledger.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.TextRegistration;

/**
 * Links records by hashes. The hash is taken over a canonical form: the schema's version, the number, the hash before, and every
 * field in a fixed order, each preceded by its length in bytes, so that no two records have the same form. In schema 2 the form
 * names a key as well, and the hash is HMAC-SHA256 with that key over the SHA-256 of the form: without the key, no record can be
 * changed, inserted or added. Schema 1 has the SHA-256 alone; its records are still verified. A rewritten or cut-off end of
 * unsealed records is found by a {@link Checkpoint} in another place.
 */
public final class Chain {

    /** Stands before the first record. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String UNSEALED = "1";
    private static final String SEALED = "2";

    private Chain() {}

    /** The entry as the next link, without a seal. */
    public static ConsentRecord append(Optional<? extends Link> last, Entry entry) {
        return append(last, entry, Seals.NONE);
    }

    /** The entry as the next link, sealed with the key in force, if there is one. */
    public static ConsentRecord append(Optional<? extends Link> last, Entry entry, Seals seals) {
        long sequence = last.map(Link::sequence).orElse(0L) + 1;
        String previous = last.map(Link::hash).orElse(BEGINNING);
        ConsentRecord unsealed = new ConsentRecord(sequence, entry, previous, "", seals.keyInForce());
        String hash = hash(unsealed, seals).orElseThrow();
        return new ConsentRecord(sequence, entry, previous, hash, unsealed.seal());
    }

    /** The digest of purged records, in order: SHA-256 over the number and hash of each. */
    public static String digest(List<? extends Link> purged) {
        PurgeDigest digest = new PurgeDigest();
        purged.forEach(digest::add);
        return digest.value();
    }

    /** Whether the record's hash is the one of its content; not, when the key that it names is unknown. */
    public static boolean isIntact(ConsentRecord record, Seals seals) {
        return hash(record, seals).filter(record.hash()::equals).isPresent();
    }

    private static Optional<String> hash(ConsentRecord record, Seals seals) {
        String digest = digest(record);
        return record.seal().isEmpty()
                ? Optional.of(digest)
                : seals.seal(record.seal().get(), digest);
    }

    private static String digest(ConsentRecord record) {
        CanonicalForm form = new CanonicalForm().field(record.seal().isPresent() ? SEALED : UNSEALED);
        record.seal().ifPresent(form::field);
        form.field(String.valueOf(record.sequence())).field(record.previous());
        Entry entry = record.entry();
        form.field(entry.id().toString()).field(entry.time().toString());
        CanonicalForm whole = switch (entry.kind()) {
            case CONSENT -> write((ConsentEntry) entry, form);
            case ERASURE -> form.field(entry.kind().label()).field(((Erasure) entry).subject());
            case PURGE -> write((Purge) entry, form);
            case TEXT -> write((TextRegistration) entry, form);
        };
        return whole.sha256();
    }

    private static CanonicalForm write(ConsentEntry entry, CanonicalForm form) {
        form.field(entry.subject());
        Statement statement = entry.statement();
        form.field(statement.purpose().id()).field(statement.verdict().label());
        form.field(statement.validUntil().map(Instant::toString).orElse(""));
        Notice notice = entry.notice();
        form.field(notice.textVersion()).field(notice.textSha256()).field(notice.language());
        Circumstances how = entry.circumstances();
        form.field(how.controller()).field(how.jurisdiction()).field(how.regime());
        return form.field(how.source().label()).field(how.surface()).fields(how.signals());
    }

    private static CanonicalForm write(Purge purge, CanonicalForm form) {
        form.field(purge.kind().label()).field(String.valueOf(purge.count())).field(purge.digest());
        return form.field(purge.keptSince().toString());
    }

    private static CanonicalForm write(TextRegistration text, CanonicalForm form) {
        form.field(text.kind().label()).field(text.purpose().id()).field(String.valueOf(text.version()));
        return form.field(text.digest());
    }
}
