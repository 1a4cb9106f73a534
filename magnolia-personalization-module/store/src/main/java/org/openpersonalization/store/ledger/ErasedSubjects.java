package org.openpersonalization.store.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.sql.RowPortions;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * Marks of erased subjects: SHA-256 of the pseudonym, so that a subject is recognised and none can be listed. A mark is
 * independent of the salt that tied the subject to its records, and of the records.
 */
final class ErasedSubjects {

    private static final int MOST_ROWS = 2_000;
    private static final byte[] ERASED = "erased subject".getBytes(StandardCharsets.UTF_8);

    /** Notes an erasure; the newest one remains. */
    void note(Connection connection, VisitorKey subject, Instant at) throws SQLException {
        SqlStatement.update(
                connection,
                "INSERT INTO erased_subject (mark, at) VALUES (?, ?)"
                        + " ON CONFLICT (mark) DO UPDATE SET at = excluded.at WHERE excluded.at > erased_subject.at",
                mark(subject),
                at.toEpochMilli());
    }

    /** The time of the last erasure; empty when there was none. */
    Optional<Instant> lastOf(Connection connection, VisitorKey subject) throws SQLException {
        return SqlStatement.first(
                connection,
                row -> Instant.ofEpochMilli(row.getLong(1)),
                "SELECT at FROM erased_subject WHERE mark = ?",
                (Object) mark(subject));
    }

    /** Deletes marks of older erasures. */
    RowPortions.Changed deleteBefore(Connection connection, Instant moment) throws SQLException {
        return new RowPortions(MOST_ROWS)
                .change(most -> SqlStatement.update(
                        connection,
                        "DELETE FROM erased_subject WHERE mark IN (SELECT mark FROM erased_subject WHERE at < ? LIMIT ?)",
                        moment.toEpochMilli(),
                        most));
    }

    private static byte[] mark(VisitorKey subject) {
        return Sha256.of(ERASED, subject.bytes());
    }
}
