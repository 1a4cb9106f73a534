package org.openpersonalization.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Threads;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.store.sqlite.FileCleaner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread writes for all callers: queued writes are committed in one transaction, and each caller goes on when that is on
 * disk. One sync serves many callers, and the log has one order. Writes that a caller waits for come first and have room of
 * their own; each is told its fate by {@link WaitingWrite}. The thread is no job: it
 * has no schedule, and it lives as long as its connection.
 */
public final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_UNATTENDED = 5_000;
    private static final int MOST_AWAITED = 1_000;
    private static final int MAX_GROUP = 200;
    private static final int MIN_GROUP = 16;
    /** A transaction may take this part of the time for which callers wait. */
    private static final int PARTS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PROBE_NANOS = Duration.ofSeconds(2).toNanos();
    /** Writes a page and changes nothing, so that a full disk is noticed and its end as well. */
    private static final String PROBE = "UPDATE experiment_revision SET revision = revision";
    /** Locked by transactions that change sums; stands for no visitor. */
    public static final VisitorKey SUMS = new VisitorKey(Long.MIN_VALUE + 5, 0);
    /** The same on every instance, so that two of them never wait for each other. */
    private static final Comparator<WaitingWrite<?>> LOCK_ORDER =
            Comparator.comparingLong(waiting -> waiting.terms().visitor().high());

    /**
     * A write. May run twice, the first time undone.
     *
     * @param <T> its result
     */
    public interface Write<T> {
        T with(Statements statements) throws SQLException;
    }

    private final PriorityBlockingQueue<WaitingWrite<?>> queue = new PriorityBlockingQueue<>();
    private final AtomicInteger awaited = new AtomicInteger();
    private final AtomicInteger unattended = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();
    private final GroupTransaction.Observer observer = new Notes();
    private final WriterConnection connection;
    private final GroupTransaction transaction;
    private final FileCleaner cleaning;
    private final Duration patience;
    private final Thread writer;
    /** Writes in the next transaction, so that a slow store gets small ones whose callers still wait at their end. */
    private int groupSize = MIN_GROUP;

    private volatile List<WaitingWrite<?>> group = List.of();
    private volatile @Nullable Long succeeded;
    private volatile @Nullable Long failed;
    private volatile boolean failing;
    private volatile boolean closed;

    /** Begins to write over a connection of its own. */
    public GroupCommit(WriterConnection.Opener opener, Dialect dialect, FileCleaner cleaning) {
        this(opener, dialect, cleaning, PATIENCE);
    }

    /**
     * Begins to write over a connection of its own.
     *
     * @param cleaning done between transactions
     * @param patience how long callers wait
     */
    public GroupCommit(WriterConnection.Opener opener, Dialect dialect, FileCleaner cleaning, Duration patience) {
        this.cleaning = cleaning;
        this.patience = patience;
        this.connection = new WriterConnection(opener, dialect);
        this.transaction = new GroupTransaction(connection, dialect, observer);
        this.writer = Threads.start("signal-writer", this::writeUntilClosed);
    }

    /**
     * Writes when its turn comes. Never waits. A caller that completes the returned future itself, such as by a time-out,
     * takes the write out of the queue unless it runs already.
     *
     * @return its result, when it is on disk; fails with {@link StoreUnavailableException} when too much waits, the store is
     *     closed or the store failed, and with {@link org.openpersonalization.service.WriteRejectedException} when it is at
     *     fault itself
     */
    public <T> CompletableFuture<T> submit(VisitorKey visitor, Write<T> write, WaitingWrite.Effects effects) {
        return queue(new WaitingWrite.Terms(visitor, false, false), write, effects)
                .done();
    }

    /**
     * Writes, and returns the result when it is on disk.
     *
     * @throws StoreUnavailableException as {@link #submit} says, or when it takes more than ten seconds; it tells whether the
     *     write may have been kept
     */
    public <T> T write(VisitorKey visitor, Write<T> write, WaitingWrite.Effects effects) {
        return awaited(queue(new WaitingWrite.Terms(visitor, true, false), write, effects));
    }

    /** The same without a step in memory. */
    public <T> T write(VisitorKey visitor, Write<T> write) {
        return write(visitor, write, WaitingWrite.Effects.none());
    }

    /** The same for a write that changes sums as well. */
    public <T> T writeCounting(VisitorKey visitor, Write<T> write) {
        return writeCounting(visitor, write, WaitingWrite.Effects.none());
    }

    /** The same with a step in memory. */
    public <T> T writeCounting(VisitorKey visitor, Write<T> write, WaitingWrite.Effects effects) {
        return awaited(queue(new WaitingWrite.Terms(visitor, true, true), write, effects));
    }

    private <T> WaitingWrite<T> queue(WaitingWrite.Terms terms, Write<T> write, WaitingWrite.Effects effects) {
        WaitingWrite<T> waiting = new WaitingWrite<>(terms, write, effects, numbers.incrementAndGet());
        AtomicInteger places = places(terms);
        if (closed || places.get() >= (terms.awaited() ? MOST_AWAITED : MOST_UNATTENDED)) {
            waiting.notKept(new IllegalStateException(closed ? "The store is closed" : "Too many writes are waiting"));
        } else {
            places.incrementAndGet();
            queue.add(waiting);
        }
        return waiting;
    }

    private AtomicInteger places(WaitingWrite.Terms terms) {
        return terms.awaited() ? awaited : unattended;
    }

    private <T> T awaited(WaitingWrite<T> waiting) {
        try {
            return waiting.done().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new StoreUnavailableException("The store could not write, nothing was kept", failure.getCause());
        } catch (TimeoutException slow) {
            throw unfinished(waiting, slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unfinished(waiting, interrupted);
        }
    }

    private static StoreUnavailableException unfinished(WaitingWrite<?> waiting, Exception cause) {
        return waiting.abandon()
                ? new StoreUnavailableException("The store is too slow, nothing was kept", cause)
                : StoreUnavailableException.withUnknownOutcome(
                        "The store is too slow, it is not known whether this was kept", cause);
    }

    private void writeUntilClosed() {
        while (!closed || !queue.isEmpty()) {
            try {
                writeNext();
            } catch (InterruptedException interrupted) {
                closed = true;
            } catch (Throwable fault) { // the thread must go on for the others
                LOG.error("The writing thread met a fault, going on", fault);
                connection.throwAway();
                group.forEach(each -> each.unknown(fault));
            }
            group = List.of();
        }
        connection.close();
        queue.forEach(each -> each.notKept(new IllegalStateException("The store is closed")));
    }

    private void writeNext() throws InterruptedException {
        Optional<WaitingWrite<?>> first = Optional.ofNullable(queue.poll(100, TimeUnit.MILLISECONDS));
        List<WaitingWrite<?>> next = new ArrayList<>();
        first.ifPresent(next::add);
        if (first.isPresent()) {
            queue.drainTo(next, groupSize - 1);
        }
        next.forEach(each -> places(each.terms()).decrementAndGet());
        next.removeIf(each -> !each.isWanted());
        next.sort(LOCK_ORDER);
        group = next;
        if (!next.isEmpty()) {
            long begun = System.nanoTime();
            transaction.write(next);
            groupSize = sizeAfter(Duration.ofNanos(System.nanoTime() - begun));
        } else if (failing && sinceLastAttempt() > PROBE_NANOS) {
            probe();
        }
        if (!failing && !closed) {
            cleaning.runIfDue(connection);
        }
    }

    /** Half of the size after a long transaction, twice the size after a short one. */
    private int sizeAfter(Duration taken) {
        Duration longest = patience.dividedBy(PARTS);
        if (taken.compareTo(longest) > 0) {
            return Math.max(MIN_GROUP, groupSize / 2);
        }
        return Math.min(MAX_GROUP, 2 * groupSize);
    }

    private long sinceLastAttempt() {
        Long last = failed;
        return last == null ? Long.MAX_VALUE : System.nanoTime() - last;
    }

    /** While no visitor writes, finds out whether writing works again. */
    private void probe() {
        try {
            Connection open = connection.begin();
            try (Statement statement = open.createStatement()) {
                statement.execute(PROBE);
            } catch (SQLException failure) {
                connection.undo(open, failure, false);
                throw failure;
            }
            connection.commit(open);
            observer.succeeded();
        } catch (SQLException | RuntimeException stillFailing) {
            observer.failed();
        }
    }

    /** How writing goes. */
    public WritingHealth health() {
        List<WaitingWrite<?>> waiting = new ArrayList<>(queue);
        waiting.addAll(group);
        long oldest = waiting.stream().mapToLong(WaitingWrite::age).max().orElse(0);
        return new WritingHealth(
                Optional.ofNullable(succeeded).map(GroupCommit::since),
                Optional.ofNullable(failed).map(GroupCommit::since),
                waiting.size(),
                Duration.ofNanos(oldest),
                0);
    }

    /** Notes for {@link #health()}. */
    private final class Notes implements GroupTransaction.Observer {

        @Override
        public boolean isClosing() {
            return closed;
        }

        @Override
        public void succeeded() {
            succeeded = System.nanoTime();
            failing = false;
        }

        @Override
        public void failed() {
            failed = System.nanoTime();
            failing = true;
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - nanos));
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
