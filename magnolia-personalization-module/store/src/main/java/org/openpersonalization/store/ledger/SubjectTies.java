package org.openpersonalization.store.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * The ties of subjects to their records: a random salt for each. The commitment in the records is SHA-256 of the salt
 * and the pseudonym, so that it cannot be computed without the salt, and deleting the salt erases the tie.
 */
final class SubjectTies {

    private static final byte[] SUBJECT = "consent subject".getBytes(StandardCharsets.UTF_8);
    private static final int SALT_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** The subject's commitment, made when it is needed first. */
    public String commitment(Connection connection, VisitorKey subject) throws SQLException {
        Optional<String> known = find(connection, subject);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String commitment = commitment(salt, subject.bytes());
        SqlStatement.update(
                connection,
                "INSERT INTO consent_subject (pseudonym, salt, commitment) VALUES (?, ?, ?)",
                subject.bytes(),
                salt,
                commitment);
        return commitment;
    }

    /** The commitment of a subject with a tie. */
    public Optional<String> find(Connection connection, VisitorKey subject) throws SQLException {
        return SqlStatement.first(
                connection,
                row -> commitment(row.getBytes(1), subject.bytes()),
                "SELECT salt FROM consent_subject WHERE pseudonym = ?",
                (Object) subject.bytes());
    }

    /** Deletes the tie; returns the commitment, which can no longer be attributed. */
    public Optional<String> delete(Connection connection, VisitorKey subject) throws SQLException {
        Optional<String> commitment = find(connection, subject);
        SqlStatement.update(connection, "DELETE FROM consent_subject WHERE pseudonym = ?", (Object) subject.bytes());
        return commitment;
    }

    /** The commitments with a tie. A tie that does not give its commitment is none. */
    public Set<String> tied(Connection connection, Collection<String> commitments) throws SQLException {
        if (commitments.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(SqlStatement.list(
                connection,
                row -> commitment(row.getBytes(1), row.getBytes(2)),
                "SELECT salt, pseudonym FROM consent_subject WHERE commitment IN (" + places(commitments.size()) + ")",
                commitments.toArray()));
    }

    /** Deletes the ties of those of whom no record is left. */
    public void deleteIdle(Connection connection, Collection<String> commitments) throws SQLException {
        String sql = "DELETE FROM consent_subject WHERE commitment = ?"
                + " AND NOT EXISTS (SELECT 1 FROM consent_record WHERE subject = ?)";
        for (String commitment : commitments) {
            SqlStatement.update(connection, sql, commitment, commitment);
        }
    }

    private static String commitment(byte[] salt, byte[] pseudonym) {
        return HexFormat.of().formatHex(Sha256.of(SUBJECT, salt, pseudonym));
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
