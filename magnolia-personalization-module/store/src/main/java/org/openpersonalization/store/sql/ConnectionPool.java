package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to one database, opened when they are needed and used again. The pool has no thread: a connection
 * that was idle for more than half a second is checked when it is taken, and one that is older than half an hour is
 * replaced.
 */
final class ConnectionPool implements AutoCloseable {

    private static final long UNCHECKED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(30);
    private static final int CHECK_SECONDS = 5;
    private static final long CLOSING_SECONDS = 5;

    private final DataSource database;
    private final int size;
    private final Duration patience;
    private final Semaphore free;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private record Idle(Connection connection, long openedAt, long since) {

        boolean isOld(long now) {
            return now - openedAt > LIFE_NANOS;
        }

        boolean isUsable(long now) {
            try {
                return now - since < UNCHECKED_NANOS || connection.isValid(CHECK_SECONDS);
            } catch (SQLException broken) {
                return false;
            }
        }
    }

    /** A connection in use by one caller, until it is closed. */
    public final class Lease implements AutoCloseable {

        private final Connection connection;
        private final long openedAt;
        private boolean broken;
        private boolean returned;

        private Lease(Connection connection, long openedAt) {
            this.connection = connection;
            this.openedAt = openedAt;
        }

        /** The connection, in auto-commit mode when it is taken. */
        public Connection connection() {
            return connection;
        }

        /** Marks the connection as broken: closing the lease then closes the connection, and it is not used again. */
        public void evict() {
            broken = true;
        }

        /** Gives the connection back. A transaction that is still open is rolled back. */
        @Override
        public void close() {
            if (!returned) {
                returned = true;
                giveBack(this);
            }
        }

        private boolean reset() {
            try {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                return !connection.isClosed();
            } catch (SQLException unusable) {
                return false;
            }
        }
    }

    /**
     * A pool, without a connection so far.
     *
     * @param size the most connections at a time
     * @param patience the longest time that a caller waits for one
     */
    public ConnectionPool(DataSource database, int size, Duration patience) {
        this.database = database;
        this.size = size;
        this.patience = patience;
        this.free = new Semaphore(size, true);
    }

    /**
     * Takes a connection, which the caller closes the lease of.
     *
     * @throws SQLException when the database cannot be reached, all connections stay in use, or the pool is closed
     */
    public Lease take() throws SQLException {
        acquire();
        try {
            Lease known = fromIdle();
            return known == null ? opened() : known;
        } catch (Throwable failure) { // the place in the pool is given back, whatever it is
            free.release();
            throw failure;
        }
    }

    private void acquire() throws SQLException {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SQLTransientConnectionException("All connections are in use [size=" + size + "]");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection", interrupted);
        }
        if (closed) {
            free.release();
            throw new SQLException("The connection pool is closed");
        }
    }

    private @Nullable Lease fromIdle() {
        Idle known = idle.pollFirst();
        while (known != null) {
            long now = System.nanoTime();
            if (!known.isOld(now) && known.isUsable(now)) {
                return new Lease(known.connection(), known.openedAt());
            }
            discard(known.connection());
            known = idle.pollFirst();
        }
        return null;
    }

    private Lease opened() throws SQLException {
        Connection connection = database.getConnection();
        open.add(connection);
        return new Lease(connection, System.nanoTime());
    }

    private void giveBack(Lease lease) {
        try {
            if (!lease.broken && !closed && lease.reset()) {
                idle.addFirst(new Idle(lease.connection, lease.openedAt, System.nanoTime()));
            } else {
                discard(lease.connection);
            }
        } finally {
            free.release();
        }
        if (closed) {
            discardIdle();
        }
    }

    private void discard(Connection connection) {
        open.remove(connection);
        try {
            connection.close();
        } catch (SQLException lost) {
            // There is nothing left to close.
        }
    }

    private void discardIdle() {
        for (Idle each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            discard(each.connection());
        }
    }

    /** Closes the connections, those in use when they are given back or after five seconds. */
    @Override
    public void close() {
        closed = true;
        discardIdle();
        awaitLeases();
        open.forEach(this::discard);
    }

    private void awaitLeases() {
        try {
            if (free.tryAcquire(size, CLOSING_SECONDS, TimeUnit.SECONDS)) {
                free.release(size);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
