package org.openpersonalization.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.Signal;

/** The SQL, the same for every database. */
final class Statements {

    /**
     * A signal with its place in the log.
     *
     * @param sequence its number
     */
    record Logged(long sequence, Signal signal) {}

    /**
     * A visitor's row.
     *
     * @param base what is no longer in the log
     * @param body all of it
     */
    record Row(Profile base, Profile body) {
        static final Row NONE = new Row(Profile.empty(), Profile.empty());
    }

    private final Connection connection;
    private final Dialect dialect;

    Statements(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Connection connection() {
        return connection;
    }

    /** From here to the end of the transaction nobody else writes about the visitor. */
    void lock(VisitorKey visitor) throws SQLException {
        dialect.lock(connection, visitor);
    }

    /** The signal's number, or empty when it is there already. */
    Optional<Long> insert(VisitorKey visitor, Signal signal, Instant received) throws SQLException {
        String sql = "INSERT INTO signal_log (visitor, id, received, purpose, body) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (visitor, id) DO NOTHING RETURNING sequence";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setBytes(2, bytes(signal.at().id()));
            statement.setLong(3, received.toEpochMilli());
            statement.setString(4, signal.purpose().id());
            statement.setString(5, SignalJson.write(signal));
            try (ResultSet inserted = statement.executeQuery()) {
                return inserted.next() ? Optional.of(inserted.getLong(1)) : Optional.empty();
            }
        }
    }

    void insert(VisitorKey visitor, Exposure exposure) throws SQLException {
        String sql = "INSERT INTO exposure (visitor, id, time, page, component, variant, wanted, rung, consent)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Decision decision = exposure.decision();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setBytes(2, bytes(exposure.id()));
            statement.setLong(3, exposure.time().toEpochMilli());
            statement.setString(4, exposure.page());
            statement.setString(5, decision.component());
            statement.setString(6, decision.variant());
            statement.setString(7, decision.wanted());
            statement.setString(8, decision.rung().label());
            statement.setString(9, listed(decision.consent()));
            statement.executeUpdate();
        }
    }

    private static String listed(ConsentState consent) {
        return consent.granted().stream().map(Purpose::id).collect(Collectors.joining(","));
    }

    int exposures(VisitorKey visitor) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COUNT(*) FROM exposure WHERE visitor = ?")) {
            statement.setBytes(1, visitor.bytes());
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        }
    }

    void deleteExposures(VisitorKey visitor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM exposure WHERE visitor = ?")) {
            statement.setBytes(1, visitor.bytes());
            statement.executeUpdate();
        }
    }

    int deleteExposuresBefore(Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM exposure WHERE time < ?")) {
            statement.setLong(1, before.toEpochMilli());
            return statement.executeUpdate();
        }
    }

    Row row(VisitorKey visitor) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT base, body FROM profile WHERE visitor = ?")) {
            statement.setBytes(1, visitor.bytes());
            try (ResultSet found = statement.executeQuery()) {
                return found.next()
                        ? new Row(ProfileJson.read(found.getString(1)), ProfileJson.read(found.getString(2)))
                        : Row.NONE;
            }
        }
    }

    void save(VisitorKey visitor, Row row) throws SQLException {
        String sql = "INSERT INTO profile (visitor, base, body) VALUES (?, ?, ?)"
                + " ON CONFLICT (visitor) DO UPDATE SET base = excluded.base, body = excluded.body";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setString(2, ProfileJson.write(row.base()));
            statement.setString(3, ProfileJson.write(row.body()));
            statement.executeUpdate();
        }
    }

    /** The visitor's signals in the order of the log, those before a number only. */
    List<Logged> log(VisitorKey visitor, long beforeSequence) throws SQLException {
        String sql = "SELECT sequence, body FROM signal_log WHERE visitor = ? AND sequence < ? ORDER BY sequence";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setLong(2, beforeSequence);
            try (ResultSet found = statement.executeQuery()) {
                List<Logged> log = new ArrayList<>();
                while (found.next()) {
                    log.add(new Logged(found.getLong(1), SignalJson.read(found.getString(2))));
                }
                return log;
            }
        }
    }

    /** The number of the first signal of the visitor's log that arrived at a moment or later; the largest when there is none. */
    long firstReceivedSince(VisitorKey visitor, Instant moment) throws SQLException {
        String sql = "SELECT MIN(sequence) FROM signal_log WHERE visitor = ? AND received >= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setLong(2, moment.toEpochMilli());
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                long first = found.getLong(1);
                return found.wasNull() ? Long.MAX_VALUE : first;
            }
        }
    }

    /** Some visitors, in order, whose log has signals that arrived before a moment. */
    List<VisitorKey> visitorsWithSignalsBefore(Instant before, Optional<VisitorKey> after, int most)
            throws SQLException {
        String sql =
                "SELECT DISTINCT visitor FROM signal_log WHERE received < ? AND visitor > ? ORDER BY visitor LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, before.toEpochMilli());
            statement.setBytes(2, after.map(VisitorKey::bytes).orElse(new byte[0]));
            statement.setInt(3, most);
            try (ResultSet found = statement.executeQuery()) {
                List<VisitorKey> visitors = new ArrayList<>();
                while (found.next()) {
                    visitors.add(VisitorKey.of(found.getBytes(1)));
                }
                return visitors;
            }
        }
    }

    int deleteBefore(VisitorKey visitor, long sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM signal_log WHERE visitor = ? AND sequence < ?")) {
            statement.setBytes(1, visitor.bytes());
            statement.setLong(2, sequence);
            return statement.executeUpdate();
        }
    }

    void deletePurpose(VisitorKey visitor, Purpose purpose) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM signal_log WHERE visitor = ? AND purpose = ?")) {
            statement.setBytes(1, visitor.bytes());
            statement.setString(2, purpose.id());
            statement.executeUpdate();
        }
    }

    void deleteRow(VisitorKey visitor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM profile WHERE visitor = ?")) {
            statement.setBytes(1, visitor.bytes());
            statement.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
