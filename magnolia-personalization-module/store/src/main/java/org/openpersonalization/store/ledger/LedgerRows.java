package org.openpersonalization.store.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.TextRegistration;
import org.openpersonalization.ledger.Tombstone;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.store.sql.SqlStatement;

/** Links of the chain as rows of the table {@code consent_record}, and back. */
public final class LedgerRows {

    /** The columns that {@link #link} reads. */
    public static final String COLUMNS =
            "sequence, kind, id, subject, time, purpose, verdict, source, valid_until, body,"
                    + " previous, hash, purge, seal";

    /** The kind of a row whose content was purged. */
    public static final String PURGED = "purged";

    /** The columns beside the body. */
    private record Columns(
            String kind,
            @Nullable String id,
            @Nullable String subject,
            @Nullable Long time,
            @Nullable String purpose,
            @Nullable String verdict,
            @Nullable String source,
            @Nullable Long validUntil) {

        static Columns of(Entry entry) {
            return switch (entry.kind()) {
                case CONSENT -> of((ConsentEntry) entry);
                case ERASURE -> of(entry, ((Erasure) entry).subject(), null);
                case PURGE -> of(entry, null, null);
                case TEXT ->
                    of(entry, null, ((TextRegistration) entry).purpose().id());
            };
        }

        private static Columns of(Entry entry, @Nullable String subject, @Nullable String purpose) {
            return new Columns(
                    entry.kind().label(),
                    entry.id().toString(),
                    subject,
                    entry.time().toEpochMilli(),
                    purpose,
                    null,
                    null,
                    null);
        }

        private static Columns of(ConsentEntry consent) {
            return new Columns(
                    consent.kind().label(),
                    consent.id().toString(),
                    consent.subject(),
                    consent.time().toEpochMilli(),
                    consent.statement().purpose().id(),
                    consent.statement().verdict().label(),
                    consent.circumstances().source().label(),
                    consent.statement().validUntil().map(Instant::toEpochMilli).orElse(null));
        }

        static Columns of(ResultSet row) throws SQLException {
            return new Columns(
                    row.getString("kind"),
                    row.getString("id"),
                    row.getString("subject"),
                    number(row, "time"),
                    row.getString("purpose"),
                    row.getString("verdict"),
                    row.getString("source"),
                    number(row, "valid_until"));
        }

        private static @Nullable Long number(ResultSet row, String column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }
    }

    private LedgerRows() {}

    /** Adds an entry at the end of the chain. The last row's content is not looked at, so that a broken one stops nothing. */
    public static ConsentRecord append(Connection connection, Entry entry, Seals seals) throws SQLException {
        Optional<Tombstone> last = SqlStatement.first(
                connection,
                row -> new Tombstone(row.getLong(1), row.getString(2), row.getString(3), 0),
                "SELECT sequence, previous, hash FROM consent_record ORDER BY sequence DESC LIMIT 1");
        ConsentRecord record = Chain.append(last, entry, seals);
        Columns columns = Columns.of(entry);
        SqlStatement.update(
                connection,
                "INSERT INTO consent_record (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
                record.sequence(),
                columns.kind(),
                columns.id(),
                columns.subject(),
                columns.time(),
                columns.purpose(),
                columns.verdict(),
                columns.source(),
                columns.validUntil(),
                StoredEntry.write(entry),
                record.previous(),
                record.hash(),
                record.seal().orElse(null));
        return record;
    }

    /** Takes the content out of a row, on account of a purge. */
    public static void empty(Connection connection, long sequence, long purge) throws SQLException {
        SqlStatement.update(
                connection,
                "UPDATE consent_record SET kind = '" + PURGED
                        + "', id = NULL, subject = NULL, time = NULL, purpose = NULL,"
                        + " verdict = NULL, source = NULL, valid_until = NULL, body = NULL, seal = NULL, purge = ? WHERE sequence = ?",
                purge,
                sequence);
    }

    /** The links that a condition finds. */
    public static List<Link> links(Connection connection, String condition, Object... values) throws SQLException {
        return SqlStatement.list(
                connection, LedgerRows::link, "SELECT " + COLUMNS + " FROM consent_record " + condition, values);
    }

    /** The records that a condition finds, which must leave out what was purged. */
    public static List<ConsentRecord> records(Connection connection, String condition, Object... values)
            throws SQLException {
        return SqlStatement.list(
                connection, LedgerRows::record, "SELECT " + COLUMNS + " FROM consent_record " + condition, values);
    }

    /** The record of an id. */
    public static Optional<ConsentRecord> find(Connection connection, UUID id) throws SQLException {
        return records(connection, "WHERE id = ?", id.toString()).stream().findFirst();
    }

    private static Link link(ResultSet row) throws SQLException {
        if (!PURGED.equals(row.getString("kind"))) {
            return record(row);
        }
        long sequence = row.getLong("sequence");
        if (row.getString("body") != null
                || row.getString("seal") != null
                || !Columns.of(row).equals(purged())) {
            throw new UnreadableRecordException(sequence, "it was purged and yet says something");
        }
        return new Tombstone(sequence, row.getString("previous"), row.getString("hash"), row.getLong("purge"));
    }

    private static Columns purged() {
        return new Columns(PURGED, null, null, null, null, null, null, null);
    }

    private static ConsentRecord record(ResultSet row) throws SQLException {
        return new ConsentRecord(
                row.getLong("sequence"),
                entry(row),
                row.getString("previous"),
                row.getString("hash"),
                Optional.ofNullable(row.getString("seal")));
    }

    /** The columns beside the body are for searching; the hash covers the body, so they must say the same. */
    private static Entry entry(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        Entry entry;
        try {
            entry = StoredEntry.read(
                    String.valueOf(row.getString("kind")), Objects.requireNonNullElse(row.getString("body"), ""));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableRecordException(sequence, String.valueOf(malformed.getMessage()));
        }
        if (!Columns.of(entry).equals(Columns.of(row)) || row.getObject("purge") != null) {
            throw new UnreadableRecordException(sequence, "its columns do not say what its body says");
        }
        return entry;
    }
}
