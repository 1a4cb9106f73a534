package org.openpersonalization.store.sql;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.store.counting.EnrolmentRows;
import org.openpersonalization.store.learning.ReadFeatures;
import org.openpersonalization.store.signal.StoredProfile;
import org.openpersonalization.store.signal.StoredSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SQL, the same for every database. */
public final class Statements {

    /**
     * A signal with its place in the log.
     *
     * @param sequence its number
     */
    public record Logged(long sequence, Signal signal) {}

    /**
     * A visitor's row.
     *
     * @param base the folded signals that are no longer in the log
     * @param body the whole profile
     * @param logged number of signals in the log
     */
    public record Row(Profile base, Profile body, long logged) {
        public static final Row NONE = new Row(Profile.empty(), Profile.empty(), 0);
    }

    /** Takes signals one after the other. */
    public interface SignalReader {
        void read(Logged logged) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);
    private static final String NO_CHOICE =
            "UPDATE exposure SET choice = NULL WHERE sequence IN (SELECT sequence FROM exposure";
    private static final int MARK_BYTES = 16;
    private static final int FETCHED_AT_A_TIME = 500;

    private final PreparedStatements prepared;
    private final Connection connection;
    private final Dialect dialect;

    /** Statements of the connection that these are prepared for. */
    public Statements(PreparedStatements prepared, Dialect dialect) {
        this.prepared = prepared;
        this.connection = prepared.connection();
        this.dialect = dialect;
    }

    /** Marks that something is deleted in this transaction. */
    public void noteDeletion() throws SQLException {
        dialect.noteDeletion(connection);
    }

    public Connection connection() {
        return connection;
    }

    /** The statements of the connection that run often. */
    public PreparedStatements prepared() {
        return prepared;
    }

    /** Excludes other writes about the visitor until the end of the transaction. */
    public void lock(VisitorKey visitor) throws SQLException {
        dialect.lock(connection, visitor);
    }

    /** The signal's number, or empty when it is there already. */
    public Optional<Long> insert(VisitorKey visitor, Signal signal, Observation under) throws SQLException {
        String sql = "INSERT INTO signal_log (visitor, id, received, purpose, body, consent, regime, granted)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (visitor, id) DO NOTHING RETURNING sequence";
        return prepared.first(
                row -> row.getLong(1),
                sql,
                visitor.bytes(),
                bytes(signal.at().id()),
                under.received().toEpochMilli(),
                signal.purpose().id(),
                StoredSignal.write(signal),
                under.consent().purposes(),
                under.consent().rule(),
                under.grantOf(signal.purpose()).toEpochMilli());
    }

    /**
     * The purposes are those of the decision, the regime that of the request. An exposure that is there already stays.
     *
     * @param keepsChoice whether the choice of a model is logged with it
     */
    public void insert(VisitorKey visitor, Exposure exposure, Observation under, boolean keepsChoice)
            throws SQLException {
        String sql = "INSERT INTO exposure (visitor, id, time, page, component, variant, wanted, rung, consent, regime,"
                + " reason, arms, traits, granted, choice) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (visitor, id) DO NOTHING";
        Decision decision = exposure.decision();
        prepared.update(
                sql,
                visitor.bytes(),
                bytes(exposure.id()),
                exposure.time().toEpochMilli(),
                exposure.page(),
                decision.component(),
                decision.variant(),
                decision.wanted(),
                decision.rung().label(),
                ConsentStamp.of(decision.consent()).purposes(),
                under.consent().rule(),
                MessageCatalogue.english().text(decision.reason().message()),
                arms(decision.participation()),
                EnrolmentRows.write(
                        exposure.traits().with(decision.participation().traits().values())),
                under.grantOf(Exposure.PURPOSE).toEpochMilli(),
                keepsChoice
                        ? decision.choice()
                                .map(choice -> choice.logged(exposure.id(), exposure.time()))
                                .orElse(null)
                        : null);
    }

    /** Deletes the choices of models up to a moment; their exposures stay. Returns how many. */
    public int deleteChoices(VisitorKey visitor, Instant upTo, int most) throws SQLException {
        return prepared.update(
                NO_CHOICE + " WHERE visitor = ? AND choice IS NOT NULL AND time <= ? LIMIT ?)",
                visitor.bytes(),
                upTo.toEpochMilli(),
                most);
    }

    /** The same of all visitors. */
    public int deleteChoicesBefore(Instant before, int most) throws SQLException {
        return prepared.update(
                NO_CHOICE + " WHERE choice IS NOT NULL AND time < ? LIMIT ?)", before.toEpochMilli(), most);
    }

    private static String arms(Participation participation) {
        return participation.memberships().stream().map(Membership::text).collect(Collectors.joining("\n"));
    }

    public List<Signal> newestSignals(VisitorKey visitor, int most) throws SQLException {
        String sql = "SELECT body FROM signal_log WHERE visitor = ? ORDER BY sequence DESC LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setInt(2, most);
            try (ResultSet found = statement.executeQuery()) {
                List<Signal> signals = new ArrayList<>();
                while (found.next()) {
                    readable(found.getString(1)).ifPresent(signals::add);
                }
                return signals;
            }
        }
    }

    public List<Shown> newestExposures(VisitorKey visitor, int most) throws SQLException {
        String sql =
                "SELECT id, time, page, component, variant, wanted, rung, reason, consent, arms, traits, choice FROM exposure"
                        + " WHERE visitor = ? ORDER BY sequence DESC LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, visitor.bytes());
            statement.setInt(2, most);
            try (ResultSet found = statement.executeQuery()) {
                List<Shown> shown = new ArrayList<>();
                ReadFeatures features = new ReadFeatures(connection);
                while (found.next()) {
                    Shown each = shown(found);
                    byte[] choice = found.getBytes(12);
                    shown.add(choice == null ? each : each.with(features.of(each.arms(), choice)));
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
                EnrolmentRows.read(row.getString(11)));
    }

    public int exposures(VisitorKey visitor) throws SQLException {
        return exposures(visitor, Integer.MAX_VALUE);
    }

    /** Counts no further than this. */
    public int exposures(VisitorKey visitor, int most) throws SQLException {
        return prepared.first(
                        row -> row.getInt(1),
                        "SELECT COUNT(*) FROM (SELECT 1 FROM exposure WHERE visitor = ? LIMIT ?) kept",
                        visitor.bytes(),
                        most)
                .orElse(0);
    }

    public Row row(VisitorKey visitor) throws SQLException {
        return prepared.first(Statements::row, "SELECT base, body, logged FROM profile WHERE visitor = ?", (Object)
                        visitor.bytes())
                .orElse(Row.NONE);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(StoredProfile.read(row.getString(1)), StoredProfile.read(row.getString(2)), row.getLong(3));
    }

    public void save(VisitorKey visitor, Row row, Instant touched) throws SQLException {
        String sql = "INSERT INTO profile (visitor, base, body, touched, logged) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (visitor) DO UPDATE SET base = excluded.base, body = excluded.body,"
                + " logged = excluded.logged,"
                + " touched = CASE WHEN excluded.touched > profile.touched THEN excluded.touched"
                + " ELSE profile.touched END";
        prepared.update(
                sql,
                visitor.bytes(),
                StoredProfile.write(row.base()),
                StoredProfile.write(row.body()),
                touched.toEpochMilli(),
                row.logged());
    }

    /** Notes for a while that a visitor withdrew. The mark is a hash, so that the visitor is not found by it. */
    public void noteWithdrawal(VisitorKey visitor, Purpose purpose, Instant at) throws SQLException {
        String sql = "INSERT INTO withdrawal (mark, at) VALUES (?, ?)"
                + " ON CONFLICT (mark) DO UPDATE SET at = excluded.at WHERE excluded.at > withdrawal.at";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, mark(visitor, purpose));
            statement.setLong(2, at.toEpochMilli());
            statement.executeUpdate();
        }
    }

    public Optional<Instant> withdrawal(VisitorKey visitor, Purpose purpose) throws SQLException {
        return prepared.first(
                row -> Instant.ofEpochMilli(row.getLong(1)), "SELECT at FROM withdrawal WHERE mark = ?", (Object)
                        mark(visitor, purpose));
    }

    public Optional<Instant> newestGrant(VisitorKey visitor) throws SQLException {
        String newest = "SELECT MAX(granted) AS granted FROM %s WHERE visitor = ?";
        String sql = Stream.of("signal_log", "exposure", "activity", "enrolment")
                .map(newest::formatted)
                .collect(Collectors.joining(" UNION ALL ", "SELECT MAX(granted) FROM (", ") kept"));
        byte[] key = visitor.bytes();
        return SqlStatement.first(connection, row -> Instant.ofEpochMilli(row.getLong(1)), sql, key, key, key, key);
    }

    /** Deletes some of the notes of before a moment; returns how many. */
    public int deleteWithdrawalsBefore(Instant moment, int most) throws SQLException {
        return SqlStatement.update(
                connection,
                "DELETE FROM withdrawal WHERE mark IN (SELECT mark FROM withdrawal WHERE at < ? LIMIT ?)",
                moment.toEpochMilli(),
                most);
    }

    private static byte[] mark(VisitorKey visitor, Purpose purpose) {
        return Arrays.copyOf(Sha256.of(visitor.bytes(), purpose.id().getBytes(StandardCharsets.UTF_8)), MARK_BYTES);
    }

    public List<VisitorKey> untouchedSince(Instant moment, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT visitor FROM profile WHERE touched < ? LIMIT ?")) {
            statement.setLong(1, moment.toEpochMilli());
            statement.setInt(2, most);
            return visitors(statement);
        }
    }

    public boolean isUntouchedSince(VisitorKey visitor, Instant moment) throws SQLException {
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

    /** Hands out the visitor's signals in the order of the log, the first ones of those before a number. */
    public void forEachLogged(VisitorKey visitor, long beforeSequence, int most, SignalReader reader)
            throws SQLException {
        String sql = "SELECT sequence, body FROM signal_log WHERE visitor = ? AND sequence < ?"
                + " ORDER BY sequence LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED_AT_A_TIME);
            statement.setBytes(1, visitor.bytes());
            statement.setLong(2, beforeSequence);
            statement.setInt(3, most);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    long sequence = found.getLong(1);
                    Optional<Signal> signal = readable(found.getString(2));
                    if (signal.isPresent()) {
                        reader.read(new Logged(sequence, signal.get()));
                    }
                }
            }
        }
    }

    /** A row that cannot be read any more costs only itself. */
    private static Optional<Signal> readable(String body) {
        try {
            return Optional.of(StoredSignal.read(body));
        } catch (RuntimeException unreadable) {
            LOG.warn("A stored signal cannot be read, it is left out [cause={}]", unreadable.toString());
            return Optional.empty();
        }
    }

    /** How many signals of the visitor are in the log. */
    public long logged(VisitorKey visitor) throws SQLException {
        return number("SELECT COUNT(*) FROM signal_log WHERE visitor = ?", visitor);
    }

    /** The number of the visitor's last signal in the log; 0 when there is none. */
    public long lastSequence(VisitorKey visitor) throws SQLException {
        return number("SELECT MAX(sequence) FROM signal_log WHERE visitor = ?", visitor);
    }

    private long number(String sql, VisitorKey visitor) throws SQLException {
        return SqlStatement.first(connection, row -> row.getLong(1), sql, (Object) visitor.bytes())
                .orElse(0L);
    }

    /** Whether the log has signals of the visitor under one of the purposes. */
    public boolean hasAny(VisitorKey visitor, Set<Purpose> purposes) throws SQLException {
        for (Purpose purpose : purposes) {
            String sql = "SELECT 1 FROM signal_log WHERE visitor = ? AND purpose = ? LIMIT 1";
            if (SqlStatement.first(connection, row -> row.getInt(1), sql, visitor.bytes(), purpose.id())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The number of the first signal of the visitor's log that arrived at a moment or later; the largest when there is none. */
    public long firstReceivedSince(VisitorKey visitor, Instant moment) throws SQLException {
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
    public List<VisitorKey> visitorsWithSignalsBefore(Instant before, Optional<VisitorKey> after, int most)
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

    /** Deletes the oldest signals of those before a number; returns how many. */
    public int deleteOldest(VisitorKey visitor, long beforeSequence, int most) throws SQLException {
        return SqlStatement.update(
                connection,
                "DELETE FROM signal_log WHERE sequence IN (SELECT sequence FROM signal_log"
                        + " WHERE visitor = ? AND sequence < ? ORDER BY sequence LIMIT ?)",
                visitor.bytes(),
                beforeSequence,
                most);
    }

    /** Deletes signals under a purpose that were kept on grants up to a moment; returns how many. */
    public int deletePurpose(VisitorKey visitor, Purpose purpose, Instant upTo, int most) throws SQLException {
        return SqlStatement.update(
                connection,
                "DELETE FROM signal_log WHERE sequence IN (SELECT sequence FROM signal_log"
                        + " WHERE visitor = ? AND purpose = ? AND granted <= ? LIMIT ?)",
                visitor.bytes(),
                purpose.id(),
                upTo.toEpochMilli(),
                most);
    }

    public void deleteLog(VisitorKey visitor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM signal_log WHERE visitor = ?")) {
            statement.setBytes(1, visitor.bytes());
            statement.executeUpdate();
        }
    }

    public void deleteRow(VisitorKey visitor) throws SQLException {
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
