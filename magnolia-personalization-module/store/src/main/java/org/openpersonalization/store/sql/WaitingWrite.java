package org.openpersonalization.store.sql;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.WriteRejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A write and its fate. It is queued until its transaction has begun, then running until it is settled; a queued write
 * without a waiting caller is abandoned and never runs. Settled means kept (on disk), not kept (undone or never run),
 * rejected (the store works, the write does not) or unknown (the commit's answer was lost).
 *
 * @param <T> result of the write
 */
public final class WaitingWrite<T> implements Comparable<WaitingWrite<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingWrite.class);

    private enum State {
        QUEUED,
        RUNNING,
        ABANDONED,
        SETTLED
    }

    /**
     * Order and place of a write.
     *
     * @param visitor whose rows it changes; locked meanwhile
     * @param awaited whether a caller waits for it; such writes come first
     * @param counting whether it changes sums, which are locked as well
     */
    public record Terms(VisitorKey visitor, boolean awaited, boolean counting) {}

    private final Terms terms;
    /**
     * Steps in memory, done before the write's future completes.
     *
     * @param kept when the write is on disk
     * @param doubtful when it may be
     */
    public record Effects(Runnable kept, Runnable doubtful) {

        public static Effects none() {
            return new Effects(() -> {}, () -> {});
        }

        public static Effects either(Runnable step) {
            return new Effects(step, step);
        }
    }

    private final GroupCommit.Write<T> write;
    private final Effects effects;
    private final long number;
    private final long queuedAt = System.nanoTime();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;

    /**
     * A queued write.
     *
     * @param number its place among writes of the same urgency
     */
    public WaitingWrite(Terms terms, GroupCommit.Write<T> write, Effects effects, long number) {
        this.terms = terms;
        this.write = write;
        this.effects = effects;
        this.number = number;
    }

    public Terms terms() {
        return terms;
    }

    public CompletableFuture<T> done() {
        return done;
    }

    /** Nanoseconds since it was queued. */
    public long age() {
        return System.nanoTime() - queuedAt;
    }

    /** Whether it still has to run. A caller that completed the future itself waits no more. */
    public boolean isWanted() {
        return state.get() == State.RUNNING || state.get() == State.QUEUED && !done.isDone();
    }

    /** Whether it may run now; from here on it cannot be abandoned. */
    public boolean start() {
        return state.get() == State.RUNNING || !done.isDone() && state.compareAndSet(State.QUEUED, State.RUNNING);
    }

    /** Takes it out of the queue; false when it is running or settled already. */
    public boolean abandon() {
        return state.compareAndSet(State.QUEUED, State.ABANDONED);
    }

    public void run(Statements statements) throws SQLException {
        statements.lock(terms.visitor());
        result = write.with(statements);
    }

    public void kept() {
        if (state.compareAndSet(State.RUNNING, State.SETTLED)) {
            take(effects.kept());
            done.complete(result);
        }
    }

    public void notKept(Throwable cause) {
        state.set(State.SETTLED);
        done.completeExceptionally(new StoreUnavailableException("The store could not write, nothing was kept", cause));
    }

    /** Only what was running can have been kept. */
    public void unknown(Throwable cause) {
        if (state.compareAndSet(State.RUNNING, State.SETTLED)) {
            take(effects.doubtful());
            done.completeExceptionally(StoreUnavailableException.withUnknownOutcome(
                    "The store failed while it wrote, it is not known whether this was kept", cause));
        } else {
            notKept(cause);
        }
    }

    public void rejected(Throwable cause) {
        state.set(State.SETTLED);
        done.completeExceptionally(new WriteRejectedException("The store does not take this write", cause));
    }

    private static void take(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) { // is not the fault of the group's other writes
            LOG.error("The step after a write failed", fault);
        }
    }

    /** Awaited writes come before those without a waiting caller; otherwise the order in which they were queued. */
    @Override
    public int compareTo(WaitingWrite<?> other) {
        return terms.awaited() == other.terms.awaited()
                ? Long.compare(number, other.number)
                : Boolean.compare(other.terms.awaited(), terms.awaited());
    }
}
