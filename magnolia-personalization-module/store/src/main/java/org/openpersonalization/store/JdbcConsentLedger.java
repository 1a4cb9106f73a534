package org.openpersonalization.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openpersonalization.ledger.Chain;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentLedger;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Search;
import org.openpersonalization.ledger.Tally;
import org.openpersonalization.ledger.UnreadableRecordException;
import org.openpersonalization.profile.VisitorKey;

/**
 * The ledger in SQL, in the same database as the profiles and through the same writing thread. A subject stands in the
 * records as SHA-256 of a random salt of 32 bytes and the pseudonym; the salt is in a table of its own and is what erasing
 * deletes. Between instances a lock on the chain keeps it one chain.
 */
public final class JdbcConsentLedger implements ConsentLedger, AutoCloseable {

    private static final VisitorKey CHAIN = new VisitorKey(Long.MIN_VALUE, 0);
    private static final byte[] SUBJECT = "consent subject".getBytes(StandardCharsets.UTF_8);
    private static final int PAGE = 500;
    private static final int SALT_BYTES = 32;
    private static final String COLUMNS = "sequence, subject, time, purpose, verdict, body, previous, hash";

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    JdbcConsentLedger(Database database) {
        this.database = database;
    }

    /**
     * Opens the ledger alone, such as for verifying it.
     *
     * @throws org.openpersonalization.profile.StoreUnavailableException when the database cannot be reached or migrated
     */
    public static JdbcConsentLedger open(StoreSettings settings) {
        return new JdbcConsentLedger(Database.open(settings));
    }

    @Override
    public List<ConsentRecord> record(VisitorKey subject, List<Draft> drafts) {
        return database.commits()
                .write(CHAIN, statements -> record(statements.connection(), subject, drafts), () -> {});
    }

    private List<ConsentRecord> record(Connection connection, VisitorKey subject, List<Draft> drafts)
            throws SQLException {
        String commitment = commitment(salt(connection, subject), subject);
        Optional<ConsentRecord> last = last(connection);
        List<ConsentRecord> added = new ArrayList<>();
        for (Draft draft : drafts) {
            ConsentRecord record = Chain.append(last, draft.of(commitment));
            insert(connection, record);
            added.add(record);
            last = Optional.of(record);
        }
        return added;
    }

    /** The subject's salt, made when it is needed first. */
    private byte[] salt(Connection connection, VisitorKey subject) throws SQLException {
        Optional<byte[]> known = findSalt(connection, subject);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO consent_subject (pseudonym, salt) VALUES (?, ?)")) {
            statement.setBytes(1, subject.bytes());
            statement.setBytes(2, salt);
            statement.executeUpdate();
        }
        return salt;
    }

    private static Optional<byte[]> findSalt(Connection connection, VisitorKey subject) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT salt FROM consent_subject WHERE pseudonym = ?")) {
            statement.setBytes(1, subject.bytes());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static String commitment(byte[] salt, VisitorKey subject) {
        return HexFormat.of().formatHex(Sha256.of(SUBJECT, salt, subject.bytes()));
    }

    private static void insert(Connection connection, ConsentRecord record) throws SQLException {
        String sql = "INSERT INTO consent_record (sequence, subject, time, purpose, verdict, body, previous, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        ConsentEntry entry = (ConsentEntry) record.entry();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, record.sequence());
            statement.setString(2, entry.subject());
            statement.setLong(3, entry.time().toEpochMilli());
            statement.setString(4, entry.statement().purpose().id());
            statement.setString(5, entry.statement().verdict().label());
            statement.setString(6, LedgerJson.write(entry));
            statement.setString(7, record.previous());
            statement.setString(8, record.hash());
            statement.executeUpdate();
        }
    }

    @Override
    public List<ConsentRecord> of(VisitorKey subject) {
        return database.read(connection -> {
            Optional<byte[]> salt = findSalt(connection, subject);
            return salt.isPresent() ? of(connection, commitment(salt.get(), subject)) : List.of();
        });
    }

    private static List<ConsentRecord> of(Connection connection, String commitment) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM consent_record WHERE subject = ? ORDER BY sequence";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, commitment);
            return records(statement);
        }
    }

    @Override
    public boolean erase(VisitorKey subject, UUID id, Instant at) {
        boolean erased =
                database.commits().write(CHAIN, statements -> erase(statements.connection(), subject), () -> {});
        database.emptyFilesOfWhatWasDeleted();
        return erased;
    }

    private static boolean erase(Connection connection, VisitorKey subject) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM consent_subject WHERE pseudonym = ?")) {
            statement.setBytes(1, subject.bytes());
            return statement.executeUpdate() > 0;
        }
    }

    @Override
    public void forEach(Consumer<Link> reader) {
        List<ConsentRecord> page = pageFrom(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = pageFrom(page.get(page.size() - 1).sequence() + 1);
        }
    }

    private List<ConsentRecord> pageFrom(long sequence) {
        String sql = "SELECT " + COLUMNS + " FROM consent_record WHERE sequence >= ? ORDER BY sequence LIMIT " + PAGE;
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, sequence);
                return records(statement);
            }
        });
    }

    @Override
    public Optional<Link> last() {
        return database.read(connection -> last(connection).map(record -> record));
    }

    private static Optional<ConsentRecord> last(Connection connection) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM consent_record ORDER BY sequence DESC LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return records(statement).stream().findFirst();
        }
    }

    @Override
    public Optional<String> commitmentOf(VisitorKey subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isTied(String commitment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ConsentRecord> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ConsentRecord> find(Search search) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Tally> tally(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int expire(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int purge(LedgerRetention retention, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        database.close();
    }

    private static List<ConsentRecord> records(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<ConsentRecord> records = new ArrayList<>();
            while (found.next()) {
                records.add(new ConsentRecord(found.getLong(1), entry(found), found.getString(7), found.getString(8)));
            }
            return records;
        }
    }

    /** The columns beside the body are for searching; the hash covers the body, so they must say the same. */
    private static ConsentEntry entry(ResultSet row) throws SQLException {
        long sequence = row.getLong(1);
        ConsentEntry entry;
        try {
            entry = LedgerJson.read(row.getString(6));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableRecordException(sequence, String.valueOf(malformed.getMessage()));
        }
        boolean same = entry.subject().equals(row.getString(2))
                && entry.time().toEpochMilli() == row.getLong(3)
                && entry.statement().purpose().id().equals(row.getString(4))
                && entry.statement().verdict().label().equals(row.getString(5));
        if (!same) {
            throw new UnreadableRecordException(sequence, "its columns do not say what its body says");
        }
        return entry;
    }
}
