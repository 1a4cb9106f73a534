package org.openpersonalization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deleted content out of the database's files, for many deletions at a time: five seconds after a deletion the
 * write-ahead log is emptied, and the file is written anew, which takes at most a hundredth of the writing thread's time. A
 * mark in the database tells after a restart that this is due. Runs on the writing thread, between transactions.
 */
final class FileCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(FileCleaning.class);
    private static final long NEVER = Long.MIN_VALUE;
    private static final long LEAST_PAUSE_NANOS = Duration.ofSeconds(5).toNanos();
    /** After the file was written anew, that is not done again for so many times as long as it took. */
    private static final int PAUSES = 100;

    private final Dialect dialect;
    private final boolean enabled;
    private final AtomicLong requested = new AtomicLong(NEVER);
    private boolean started;
    private long fileSince = NEVER;
    private long logSince = NEVER;
    private long notBefore = System.nanoTime();
    private boolean failing;

    /**
     * The cleaning of a database.
     *
     * @param enabled false for a process that only looks at the database
     */
    FileCleaning(Dialect dialect, boolean enabled) {
        this.dialect = dialect;
        this.enabled = enabled && dialect.hasFilesToClean();
    }

    /** Something was deleted. */
    void request() {
        requested.compareAndSet(NEVER, System.nanoTime());
    }

    /** Does what is due. Never throws. */
    void runIfDue(WriterConnection writer) {
        if (!enabled) {
            return;
        }
        try {
            start(writer);
            accept(requested.getAndSet(NEVER));
            run(writer, System.nanoTime());
        } catch (SQLException | RuntimeException failure) {
            writer.throwAway();
            notBefore = System.nanoTime() + LEAST_PAUSE_NANOS;
            note(failure);
        }
    }

    private void start(WriterConnection writer) throws SQLException {
        if (!started && System.nanoTime() >= notBefore) {
            started = true;
            if (dialect.isCleaningDue(writer.outsideOfTransactions())) {
                accept(System.nanoTime());
            }
        }
    }

    private void accept(long request) {
        if (request != NEVER) {
            fileSince = fileSince == NEVER ? request : fileSince;
            logSince = logSince == NEVER ? request : logSince;
        }
    }

    private void run(WriterConnection writer, long now) throws SQLException {
        if (isDue(fileSince, now) && now >= notBefore) {
            rewrite(writer.outsideOfTransactions(), now);
            failing = false;
        } else if (isDue(logSince, now) && now >= notBefore) {
            emptyLog(writer.outsideOfTransactions(), now);
        }
    }

    private static boolean isDue(long since, long now) {
        return since != NEVER && now - since >= LEAST_PAUSE_NANOS;
    }

    private void rewrite(Connection connection, long now) throws SQLException {
        boolean rewritten = dialect.rewriteFile(connection);
        emptyLog(connection, now);
        if (rewritten) {
            dialect.noteCleaned(connection);
        }
        fileSince = NEVER;
        long took = System.nanoTime() - now;
        notBefore = System.nanoTime() + Math.max(LEAST_PAUSE_NANOS, PAUSES * took);
    }

    /** While another process reads for long, the log cannot be emptied; it is tried again after a pause. */
    private void emptyLog(Connection connection, long now) throws SQLException {
        logSince = dialect.emptyLog(connection) ? NEVER : now;
    }

    private void note(Exception failure) {
        if (!failing) {
            LOG.warn("Deleted content may still be in the store's files, trying again [cause={}]", failure.toString());
        }
        failing = true;
    }
}
