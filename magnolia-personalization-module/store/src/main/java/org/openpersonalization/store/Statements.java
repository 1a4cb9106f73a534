package org.openpersonalization.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.measure.Shown;
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

    private static final int MARK_BYTES = 16;

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
    Optional<Long> insert(VisitorKey visitor, Signal signal, Instant received, ConsentStamp consent)
            throws SQLException {
        String sql = "INSERT INTO signal_log (visitor, id, received, purpose, body, consent, regime)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (visitor, id) DO NOTHING RETURNING sequence";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setBytes(2, bytes(signal.at().id()));
            statement.setLong(3, received.toEpochMilli());
            statement.setString(4, signal.purpose().id());
            statement.setString(5, SignalJson.write(signal));
            statement.setString(6, consent.purposes());
            statement.setString(7, consent.rule());
            try (ResultSet inserted = statement.executeQuery()) {
                return inserted.next() ? Optional.of(inserted.getLong(1)) : Optional.empty();
            }
        }
    }

    /** The purposes are those of the decision, the regime that of the request. */
    void insert(VisitorKey visitor, Exposure exposure, ConsentStamp consent) throws SQLException {
        String sql = "INSERT INTO exposure (visitor, id, time, page, component, variant, wanted, rung, consent, regime,"
                + " reason, arms, traits) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
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
            statement.setString(9, ConsentStamp.of(decision.consent()).purposes());
            statement.setString(10, consent.rule());
            statement.setString(11, decision.reason().text());
            statement.setString(12, arms(decision.participation()));
            statement.setString(
                    13,
                    Enrolments.write(exposure.traits()
                            .with(decision.participation().traits().values())));
            statement.executeUpdate();
        }
    }

    private static String arms(Participation participation) {
        return participation.memberships().stream().map(Membership::text).collect(Collectors.joining("\n"));
    }

    List<Signal> newestSignals(VisitorKey visitor, int most) throws SQLException {
        String sql = "SELECT body FROM signal_log WHERE visitor = ? ORDER BY sequence DESC LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setInt(2, most);
            try (ResultSet found = statement.executeQuery()) {
                List<Signal> signals = new ArrayList<>();
                while (found.next()) {
                    signals.add(SignalJson.read(found.getString(1)));
                }
                return signals;
            }
        }
    }

    List<Shown> newestExposures(VisitorKey visitor, int most) throws SQLException {
        String sql =
                "SELECT id, time, page, component, variant, wanted, rung, reason, consent, arms, traits FROM exposure"
                        + " WHERE visitor = ? ORDER BY sequence DESC LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setInt(2, most);
            try (ResultSet found = statement.executeQuery()) {
                List<Shown> shown = new ArrayList<>();
                while (found.next()) {
                    shown.add(shown(found));
                }
                return shown;
            }
        }
    }

    private static Shown shown(ResultSet row) throws SQLException {
        ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
        return new Shown(
                new UUID(id.getLong(), id.getLong()),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10).lines().toList(),
                Enrolments.read(row.getString(11)));
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

    void save(VisitorKey visitor, Row row, Instant touched) throws SQLException {
        String sql = "INSERT INTO profile (visitor, base, body, touched) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (visitor) DO UPDATE SET base = excluded.base, body = excluded.body,"
                + " touched = CASE WHEN excluded.touched > profile.touched THEN excluded.touched"
                + " ELSE profile.touched END";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setString(2, ProfileJson.write(row.base()));
            statement.setString(3, ProfileJson.write(row.body()));
            statement.setLong(4, touched.toEpochMilli());
            statement.executeUpdate();
        }
    }

    void saveBase(VisitorKey visitor, Profile base) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE profile SET base = ? WHERE visitor = ?")) {
            statement.setString(1, ProfileJson.write(base));
            statement.setBytes(2, visitor.bytes());
            statement.executeUpdate();
        }
    }

    /** Notes for a while that a visitor withdrew. The mark is a hash, so that the visitor is not found by it. */
    void noteWithdrawal(VisitorKey visitor, Purpose purpose, Instant at) throws SQLException {
        String sql = "INSERT INTO withdrawal (mark, at) VALUES (?, ?)"
                + " ON CONFLICT (mark) DO UPDATE SET at = excluded.at WHERE excluded.at > withdrawal.at";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, mark(visitor, purpose));
            statement.setLong(2, at.toEpochMilli());
            statement.executeUpdate();
        }
    }

    Optional<Instant> withdrawal(VisitorKey visitor, Purpose purpose) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT at FROM withdrawal WHERE mark = ?")) {
            statement.setBytes(1, mark(visitor, purpose));
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(Instant.ofEpochMilli(found.getLong(1))) : Optional.empty();
            }
        }
    }

    int deleteWithdrawalsBefore(Instant moment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM withdrawal WHERE at < ?")) {
            statement.setLong(1, moment.toEpochMilli());
            return statement.executeUpdate();
        }
    }

    private static byte[] mark(VisitorKey visitor, Purpose purpose) {
        return Arrays.copyOf(Sha256.of(visitor.bytes(), purpose.id().getBytes(StandardCharsets.UTF_8)), MARK_BYTES);
    }

    List<VisitorKey> untouchedSince(Instant moment, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT visitor FROM profile WHERE touched < ? LIMIT ?")) {
            statement.setLong(1, moment.toEpochMilli());
            statement.setInt(2, most);
            return visitors(statement);
        }
    }

    boolean isUntouchedSince(VisitorKey visitor, Instant moment) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT visitor FROM profile WHERE visitor = ? AND touched < ?")) {
            statement.setBytes(1, visitor.bytes());
            statement.setLong(2, moment.toEpochMilli());
            return !visitors(statement).isEmpty();
        }
    }

    private static List<VisitorKey> visitors(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<VisitorKey> visitors = new ArrayList<>();
            while (found.next()) {
                visitors.add(VisitorKey.of(found.getBytes(1)));
            }
            return visitors;
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
            return visitors(statement);
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

    int deletePurpose(VisitorKey visitor, Purpose purpose, Instant upTo) throws SQLException {
        String sql = "DELETE FROM signal_log WHERE visitor = ? AND purpose = ? AND received <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setString(2, purpose.id());
            statement.setLong(3, upTo.toEpochMilli());
            return statement.executeUpdate();
        }
    }

    void deleteLog(VisitorKey visitor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM signal_log WHERE visitor = ?")) {
            statement.setBytes(1, visitor.bytes());
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
