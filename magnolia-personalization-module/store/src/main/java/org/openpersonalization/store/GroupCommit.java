package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.sql.ConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread writes for everybody: what waits is written in one transaction, and each caller goes on when that is on
 * disk. One sync serves many callers, and the log has one order. When a write of a group fails, the group is undone and
 * each of its writes is tried alone, so that a fault is its owner's only.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MAX_WAITING = 5_000;
    private static final int MAX_GROUP = 200;
    private static final int PATIENCE_SECONDS = 10;
    /** What is locked by whoever changes sums, and stands for no visitor. */
    static final VisitorKey SUMS = new VisitorKey(Long.MIN_VALUE + 5, 0);
    /** The same on every instance, so that two of them never wait for each other. */
    private static final Comparator<VisitorKey> LOCK_ORDER = Comparator.comparingLong(VisitorKey::high);

    /**
     * Something to write.
     *
     * @param <T> what comes of it
     */
    interface Write<T> {
        T with(Statements statements) throws SQLException;
    }

    private static final class Waiting<T> {

        private final VisitorKey visitor;
        private final Write<T> write;
        private final Runnable afterCommit;
        private final boolean counting;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Waiting(VisitorKey visitor, Write<T> write, Runnable afterCommit, boolean counting) {
            this.visitor = visitor;
            this.write = write;
            this.afterCommit = afterCommit;
            this.counting = counting;
        }

        void run(Statements statements) throws SQLException {
            statements.lock(visitor);
            result = write.with(statements);
        }

        void committed() {
            afterCommit.run();
            done.complete(result);
        }
    }

    private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(MAX_WAITING);
    private final ConnectionPool database;
    private final Dialect dialect;
    private final Thread writer;
    private volatile boolean closed;

    GroupCommit(ConnectionPool database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
        this.writer = new Thread(this::writeUntilClosed, "signal-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Writes when its turn comes. Never waits. What is written about one visitor keeps its order.
     *
     * @param afterCommit done before the returned stage completes, in the order of the commits
     * @return what came of it, when it is on disk; fails with {@link StoreUnavailableException} when too much waits, the
     *     store is closed or the write failed
     */
    <T> CompletableFuture<T> submit(VisitorKey visitor, Write<T> write, Runnable afterCommit) {
        return submit(new Waiting<>(visitor, write, afterCommit, false));
    }

    private <T> CompletableFuture<T> submit(Waiting<T> waiting) {
        if (closed || !queue.offer(waiting)) {
            return CompletableFuture.failedFuture(
                    new StoreUnavailableException("The store takes no more writes now, try again later"));
        }
        return waiting.done;
    }

    /**
     * Writes, and returns what came of it when it is on disk.
     *
     * @throws StoreUnavailableException as {@link #submit} says, or when it takes too long
     */
    <T> T write(VisitorKey visitor, Write<T> write, Runnable afterCommit) {
        return awaited(submit(visitor, write, afterCommit));
    }

    /**
     * Writes something that changes sums, which one instance does at a time. The lock on the sums is taken before any visitor's, so
     * that two instances never wait for each other.
     *
     * @throws StoreUnavailableException as {@link #write} says
     */
    <T> T writeCounting(VisitorKey visitor, Write<T> write, Runnable afterCommit) {
        return awaited(submit(new Waiting<>(visitor, write, afterCommit, true)));
    }

    private static <T> T awaited(CompletableFuture<T> done) {
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof StoreUnavailableException unavailable
                    ? unavailable
                    : new StoreUnavailableException("The store could not write, nothing was kept", failure.getCause());
        } catch (TimeoutException slow) {
            throw new StoreUnavailableException("The store is too slow, it is not known whether this was kept", slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted while waiting for the store", interrupted);
        }
    }

    private void writeUntilClosed() {
        List<Waiting<?>> group = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                Waiting<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, MAX_GROUP - 1);
                    group.sort(Comparator.comparing(waiting -> waiting.visitor, LOCK_ORDER));
                    commit(group);
                }
            } catch (InterruptedException interrupted) {
                closed = true;
            }
            group.clear();
        }
    }

    private void commit(List<Waiting<?>> group) {
        try {
            commitTogether(group);
        } catch (Throwable failure) { // whatever it is, the thread must go on for the others
            if (group.size() > 1) {
                group.forEach(each -> commit(List.of(each)));
            } else {
                LOG.warn("A write failed and was undone [cause={}]", failure.toString());
                group.get(0)
                        .done
                        .completeExceptionally(
                                new StoreUnavailableException("The store could not write, nothing was kept", failure));
            }
        }
    }

    private void commitTogether(List<Waiting<?>> group) throws SQLException {
        try (ConnectionPool.Lease lease = database.take()) {
            Connection connection = lease.connection();
            connection.setAutoCommit(false);
            try {
                Statements statements = new Statements(connection, dialect);
                dialect.enterLog(connection);
                if (group.stream().anyMatch(waiting -> waiting.counting)) {
                    statements.lock(SUMS);
                }
                for (Waiting<?> waiting : group) {
                    waiting.run(statements);
                }
                connection.commit();
            } catch (Throwable failure) { // nothing of it may stay, whatever it is
                undo(lease);
                throw failure;
            }
        }
        group.forEach(Waiting::committed);
    }

    private static void undo(ConnectionPool.Lease lease) {
        try {
            lease.connection().rollback();
        } catch (SQLException lost) {
            lease.evict();
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
