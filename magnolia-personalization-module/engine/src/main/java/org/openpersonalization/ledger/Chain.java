package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Links records by SHA-256. The hash is taken over a canonical form: the schema's version, the number, the hash before, and every
 * field in a fixed order, each preceded by its length in bytes, so that no two records have the same form. Whoever edits,
 * deletes, inserts or moves a record has to rewrite all that follow; whoever does that, or cuts off the end, is found by a
 * {@link Checkpoint} in another place.
 */
public final class Chain {

    /** Stands before the first record. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String SCHEMA = "1";

    private Chain() {}

    /** The entry as the next link. */
    public static ConsentRecord append(Optional<? extends Link> last, Entry entry) {
        long sequence = last.map(Link::sequence).orElse(0L) + 1;
        String previous = last.map(Link::hash).orElse(BEGINNING);
        return new ConsentRecord(sequence, entry, previous, hash(sequence, previous, entry));
    }

    /** What a purge says of the records whose content it deletes, in order: SHA-256 over the number and hash of each. */
    public static String digest(List<? extends Link> purged) {
        PurgeDigest digest = new PurgeDigest();
        purged.forEach(digest::add);
        return digest.value();
    }

    /** Whether the record's hash is the one of its content. */
    public static boolean isIntact(ConsentRecord record) {
        return record.hash().equals(hash(record.sequence(), record.previous(), record.entry()));
    }

    private static String hash(long sequence, String previous, Entry entry) {
        Form form = new Form().field(SCHEMA).field(String.valueOf(sequence)).field(previous);
        form.field(entry.id().toString()).field(entry.time().toString());
        if (entry instanceof ConsentEntry consent) {
            write(consent, form);
        } else if (entry instanceof Erasure erasure) {
            form.field("erasure").field(erasure.subject());
        } else if (entry instanceof Purge purge) {
            form.field("purge").field(String.valueOf(purge.count())).field(purge.digest());
            form.field(purge.keptSince().toString());
        }
        return form.sha256();
    }

    private static void write(ConsentEntry entry, Form form) {
        form.field(entry.subject());
        Statement statement = entry.statement();
        form.field(statement.purpose().id()).field(statement.verdict().label());
        form.field(statement.validUntil().map(Instant::toString).orElse(""));
        Notice notice = entry.notice();
        form.field(notice.textVersion()).field(notice.textSha256()).field(notice.language());
        Circumstances how = entry.circumstances();
        form.field(how.controller()).field(how.jurisdiction()).field(how.regime());
        form.field(how.source().label()).field(how.surface()).fields(how.signals());
    }
}
