package org.openpersonalization.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.openpersonalization.store.sql.Dialect;
import org.openpersonalization.store.sql.WriterConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deleted content out of the database's files, for many deletions at a time: five seconds after a deletion the
 * write-ahead log is emptied, and a small file is written again as a whole, a large one scrubbed some pages at a time. Both take at
 * most a hundredth of the writing thread's time. A mark in the database tells after a restart that this is due. Runs on the
 * writing thread, between transactions.
 */
public final class FileCleaner {

    private static final Logger LOG = LoggerFactory.getLogger(FileCleaner.class);
    private static final long NEVER = Long.MIN_VALUE;
    private static final long LEAST_PAUSE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long LEAST_STEP_PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    /** After a step, the next one comes after so many times as long as it took. */
    private static final int PAUSES = 100;

    private final Dialect dialect;
    private final boolean enabled;
    private final long mostBytesToRewrite;
    private final Optional<PageScrubber> scrubber;
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
    public FileCleaner(Dialect dialect, boolean enabled) {
        this(dialect, enabled, 0, Optional.empty());
    }

    /**
     * The cleaning of a database in a file.
     *
     * @param mostBytesToRewrite size of the largest file that is written again as a whole
     * @param file a larger one; empty where it is not known
     */
    public FileCleaner(Dialect dialect, boolean enabled, long mostBytesToRewrite, Optional<SharedFile> file) {
        this.dialect = dialect;
        this.enabled = enabled && dialect.hasFilesToClean();
        this.mostBytesToRewrite = mostBytesToRewrite;
        this.scrubber = file.map(large -> new PageScrubber(dialect, large));
    }

    /** Something was deleted. */
    public void request() {
        requested.compareAndSet(NEVER, System.nanoTime());
    }

    /** Does what is due. Never throws. */
    public void runIfDue(WriterConnection writer) {
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
        if (now < notBefore) {
            return;
        }
        if (scrubber.filter(PageScrubber::isRunning).isPresent()) {
            goOn(writer, scrubber.get(), now);
        } else if (isDue(fileSince, now)) {
            clean(writer.outsideOfTransactions(), now);
            failing = false;
        } else if (isDue(logSince, now)) {
            emptyLog(writer.outsideOfTransactions(), now);
        }
    }

    private static boolean isDue(long since, long now) {
        return since != NEVER && now - since >= LEAST_PAUSE_NANOS;
    }

    private void clean(Connection connection, long now) throws SQLException {
        dialect.noteCleaning(connection);
        if (dialect.rewriteFile(connection, mostBytesToRewrite)) {
            emptyLog(connection, now);
            dialect.noteCleaned(connection);
        } else {
            emptyLog(connection, now);
            if (dialect.pages(connection) <= PageScrubber.MOST_PAGES) {
                scrubber.ifPresent(PageScrubber::begin);
            }
        }
        fileSince = NEVER;
        pause(now, LEAST_PAUSE_NANOS);
    }

    private void goOn(WriterConnection writer, PageScrubber large, long now) throws SQLException {
        large.goOn(writer);
        if (!large.isRunning()) {
            emptyLog(writer.outsideOfTransactions(), now);
            dialect.noteCleaned(writer.outsideOfTransactions());
            failing = false;
        }
        pause(now, LEAST_STEP_PAUSE_NANOS);
    }

    private void pause(long since, long least) {
        long took = System.nanoTime() - since;
        notBefore = System.nanoTime() + Math.max(least, PAUSES * took);
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
