package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.profile.VisitorKey;

/** Where the databases differ. */
public enum Dialect {
    /** Embedded, one writer, used by one instance. Every commit is synced; deleted content is overwritten. */
    SQLITE(
            Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB"),
            Map.ofEntries(
                    Map.entry("journal_mode", "WAL"),
                    Map.entry("synchronous", "FULL"),
                    Map.entry("secure_delete", "true"),
                    Map.entry("busy_timeout", "5000"),
                    // at most 16 MiB of pages in memory, for each connection that needs them
                    Map.entry("cache_size", "-16384"),
                    // otherwise the driver asks for the key after each change of a row
                    Map.entry("jdbc.get_generated_keys", "false")),
            Duration.ofMinutes(1)) {
        /** In SQL, since the driver's own commit begins the next transaction and fails when that does. */
        @Override
        public void begin(Connection connection) throws SQLException {
            execute(connection, "PRAGMA busy_timeout = " + WRITER_WAITS_MILLIS);
            execute(connection, "BEGIN IMMEDIATE");
        }

        @Override
        public void commit(Connection connection) throws SQLException {
            execute(connection, "COMMIT");
        }

        @Override
        public void rollback(Connection connection) throws SQLException {
            execute(connection, "ROLLBACK");
        }

        @Override
        public boolean isBusy(SQLException failure) {
            return code(failure) == BUSY || code(failure) == LOCKED;
        }

        @Override
        public boolean isFaultOfTheWrite(SQLException failure) {
            return FAULTS_OF_WRITES.contains(code(failure));
        }

        /** Such commits write no whole end of a transaction. After an input/output error one may be in the log. */
        @Override
        public boolean isSurelyUndone(SQLException failure) {
            return code(failure) == FULL || isBusy(failure) || isFaultOfTheWrite(failure);
        }

        private int code(SQLException failure) {
            return failure.getErrorCode() & 0xff;
        }

        @Override
        public void lock(Connection connection, VisitorKey visitor) {
            // There is one writing thread, and no other instance.
        }

        @Override
        public void enterLog(Connection connection) {
            // Rows become visible in the order of their numbers.
        }

        /** Nothing is on its way that has a number already. No transaction, which would be one that writes. */
        @Override
        public long settled(Connection connection) throws SQLException {
            return newest(connection);
        }

        @Override
        public boolean hasFilesToClean() {
            return true;
        }

        @Override
        public void noteDeletion(Connection connection) throws SQLException {
            execute(connection, "UPDATE cleaning SET due = 1 WHERE due <> 1");
        }

        @Override
        public void noteCleaning(Connection connection) throws SQLException {
            execute(connection, "UPDATE cleaning SET due = 2");
        }

        @Override
        public void noteCleaned(Connection connection) throws SQLException {
            execute(connection, "UPDATE cleaning SET due = 0 WHERE due = 2");
        }

        @Override
        public boolean isCleaningDue(Connection connection) throws SQLException {
            return SqlStatement.first(connection, row -> row.getInt(1), "SELECT due FROM cleaning")
                    .filter(due -> due != 0)
                    .isPresent();
        }

        /**
         * secure_delete overwrites a deleted row but not the copies that stayed in unused parts of pages when rows moved.
         */
        @Override
        public boolean rewriteFile(Connection connection, long mostBytes) throws SQLException {
            boolean small = pages(connection) * pageSize(connection) <= mostBytes;
            if (small) {
                execute(connection, "VACUUM");
            }
            return small;
        }

        @Override
        public int pageSize(Connection connection) throws SQLException {
            return (int) pragma(connection, "page_size");
        }

        @Override
        public long pages(Connection connection) throws SQLException {
            return pragma(connection, "page_count");
        }

        private long pragma(Connection connection, String name) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("PRAGMA " + name)) {
                return result.next() ? result.getLong(1) : 0;
            }
        }

        /** Does not wait for other processes' readers, since visitors' writes wait meanwhile. */
        @Override
        public boolean emptyLog(Connection connection) throws SQLException {
            execute(connection, "PRAGMA busy_timeout = " + CHECKPOINT_WAITS_MILLIS);
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return !result.next() || result.getInt(1) == 0;
            }
        }
    },
    /** A server that several instances share. It overwrites what was deleted when it vacuums. */
    POSTGRESQL(
            Map.of("identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "bytes", "BYTEA"),
            Map.of("connectTimeout", "5", "socketTimeout", "30", "tcpKeepAlive", "true"),
            Duration.ofSeconds(2)) {
        @Override
        public void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }

        @Override
        public void commit(Connection connection) throws SQLException {
            connection.commit();
        }

        @Override
        public void rollback(Connection connection) throws SQLException {
            connection.rollback();
        }

        /** A held lock is waited for by the statement itself. */
        @Override
        public boolean isBusy(SQLException failure) {
            return false;
        }

        @Override
        public boolean isFaultOfTheWrite(SQLException failure) {
            return FAULTY_CLASSES.contains(stateClass(failure));
        }

        /** The server said so itself; otherwise its answer may have been lost. */
        @Override
        public boolean isSurelyUndone(SQLException failure) {
            return ROLLBACK_CLASS.equals(stateClass(failure)) || isFaultOfTheWrite(failure);
        }

        private String stateClass(SQLException failure) {
            String state = failure.getSQLState();
            return state == null || state.length() < 2 ? "" : state.substring(0, 2);
        }

        /** Until the transaction ends; all instances take their locks in the order of visitors. */
        @Override
        public void lock(Connection connection, VisitorKey visitor) throws SQLException {
            lock(connection, "SELECT pg_advisory_xact_lock(?)", visitor.high());
        }

        /** Shared until the transaction ends. */
        @Override
        public void enterLog(Connection connection) throws SQLException {
            lock(connection, "SELECT pg_advisory_xact_lock_shared(?)", LOG_LOCK);
        }

        /** Waits for all holders of a number, and no transaction gets one meanwhile. */
        @Override
        public long settled(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            try {
                lock(connection, "SELECT pg_advisory_xact_lock(?)", LOG_LOCK);
                return newest(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }

        private void lock(Connection connection, String sql, long key) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, key);
                statement.execute();
            }
        }

        /** Vacuuming is the server's business. */
        @Override
        public boolean hasFilesToClean() {
            return false;
        }

        @Override
        public void noteDeletion(Connection connection) {
            // The server vacuums by itself.
        }

        @Override
        public void noteCleaning(Connection connection) {
            // The server vacuums by itself.
        }

        @Override
        public void noteCleaned(Connection connection) {
            // The server vacuums by itself.
        }

        @Override
        public boolean isCleaningDue(Connection connection) {
            return false;
        }

        @Override
        public boolean rewriteFile(Connection connection, long mostBytes) {
            return true;
        }

        @Override
        public int pageSize(Connection connection) {
            throw new UnsupportedOperationException("Pages are the server's business");
        }

        @Override
        public long pages(Connection connection) {
            throw new UnsupportedOperationException("Pages are the server's business");
        }

        @Override
        public boolean emptyLog(Connection connection) {
            return true;
        }
    };

    private static final long LOG_LOCK = Long.MIN_VALUE + 6;
    /** After each such time it is looked whether the write is still wanted. */
    private static final int WRITER_WAITS_MILLIS = 1_000;

    private static final int CHECKPOINT_WAITS_MILLIS = 100;
    /** SQLite's result codes: another connection holds the lock, of the file or of a table; no space is left. */
    private static final int BUSY = 5;

    private static final int LOCKED = 6;
    private static final int FULL = 13;
    /** SQLite's result codes for a statement: wrong, too big, constraint broken, wrong type, out of range. */
    private static final Set<Integer> FAULTS_OF_WRITES = Set.of(1, 18, 19, 20, 25);
    /** SQLSTATE classes for a statement: not supported, cardinality, data, constraint, wrong, raised. */
    private static final Set<String> FAULTY_CLASSES = Set.of("0A", "21", "22", "23", "42", "P0");

    private static final String ROLLBACK_CLASS = "40";

    private final Map<String, String> types;
    private final Map<String, String> connection;
    private final Duration cachedFor;

    Dialect(Map<String, String> types, Map<String, String> connection, Duration cachedFor) {
        this.types = types;
        this.connection = connection;
        this.cachedFor = cachedFor;
    }

    private static long newest(Connection connection) throws SQLException {
        return SqlStatement.first(connection, row -> row.getLong(1), "SELECT MAX(sequence) FROM exposure")
                .orElse(0L);
    }

    public static Dialect of(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:") ? SQLITE : POSTGRESQL;
    }

    /** Column types for the migrations. */
    public Map<String, String> types() {
        return types;
    }

    /** Properties of every connection. */
    public Map<String, String> connection() {
        return connection;
    }

    /** How long a profile in memory counts, since another instance may write it, or this one while it is reconfigured. */
    public Duration cachedFor() {
        return cachedFor;
    }

    /** Begins a transaction that writes. */
    public abstract void begin(Connection connection) throws SQLException;

    /** Commits it. */
    public abstract void commit(Connection connection) throws SQLException;

    /** Undoes it. */
    public abstract void rollback(Connection connection) throws SQLException;

    /** Whether another process holds the lock without which no transaction begins. */
    public abstract boolean isBusy(SQLException failure);

    /** Whether the statement is at fault and the store works. */
    public abstract boolean isFaultOfTheWrite(SQLException failure);

    /** Whether nothing was kept although it was the commit that failed. */
    public abstract boolean isSurelyUndone(SQLException failure);

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Keeps other instances from writing about a visitor until the transaction ends. */
    public abstract void lock(Connection connection, VisitorKey visitor) throws SQLException;

    /** Said by each transaction that may write the log, before it does. */
    public abstract void enterLog(Connection connection) throws SQLException;

    /** The number of the newest exposure in the log before which none is missing. To be asked outside of transactions that write. */
    public abstract long settled(Connection connection) throws SQLException;

    /** Whether deleted content stays in files that this process has to clean. */
    public abstract boolean hasFilesToClean();

    /** Marks, in the transaction that deletes, that the files are to be cleaned. */
    public abstract void noteDeletion(Connection connection) throws SQLException;

    /** Notes that cleaning begins; a deletion sets the mark again. */
    public abstract void noteCleaning(Connection connection) throws SQLException;

    /** Takes the mark away, unless something was deleted since {@link #noteCleaning}. */
    public abstract void noteCleaned(Connection connection) throws SQLException;

    /** Whether the mark is set. */
    public abstract boolean isCleaningDue(Connection connection) throws SQLException;

    /** Writes the whole file again, outside of transactions; returns false, and does nothing, when it has more bytes. */
    public abstract boolean rewriteFile(Connection connection, long mostBytes) throws SQLException;

    /** Bytes of a page of the file. */
    public abstract int pageSize(Connection connection) throws SQLException;

    /** Number of pages of the file. */
    public abstract long pages(Connection connection) throws SQLException;

    /** Empties the write-ahead log, outside of transactions; returns whether that was possible. */
    public abstract boolean emptyLog(Connection connection) throws SQLException;
}
