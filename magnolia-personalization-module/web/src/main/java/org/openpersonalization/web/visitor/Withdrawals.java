package org.openpersonalization.web.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.ProfileStore;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what visitors no longer allow to be kept. When the store cannot do it now, it is tried again until it can, also
 * after the module was configured anew, or until this process ends. Few threads wait for the store at a time, and one for
 * each visitor, so that withdrawing often holds up nobody.
 */
public final class Withdrawals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int WAITING_AT_A_TIME = 16;

    /**
     * What is still to be deleted. Lives longer than one set of settings.
     *
     * @param byVisitor what each visitor withdrew
     */
    public record Backlog(Map<VisitorKey, Withdrawal> byVisitor) {

        /** Nothing is left to do. */
        public static Backlog empty() {
            return new Backlog(new ConcurrentHashMap<>());
        }
    }

    /**
     * What somebody withdrew.
     *
     * @param purposes which purposes
     * @param at when, the newest time if several times
     */
    record Withdrawal(Set<Purpose> purposes, Instant at) {

        Withdrawal and(Withdrawal other) {
            Set<Purpose> all = new java.util.TreeSet<>(purposes);
            all.addAll(other.purposes);
            return new Withdrawal(all, at.isAfter(other.at) ? at : other.at);
        }
    }

    private final ProfileStore store;
    private final Backlog backlog;
    private final Semaphore waiting = new Semaphore(WAITING_AT_A_TIME);
    private final ScheduledThreadPoolExecutor retries = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "personalization-withdrawals");
        thread.setDaemon(true);
        return thread;
    });

    Withdrawals(ProfileStore store, Backlog backlog) {
        this(store, backlog, PAUSE);
    }

    Withdrawals(ProfileStore store, Backlog backlog, Duration pause) {
        this.store = store;
        this.backlog = backlog;
        retries.scheduleWithFixedDelay(this::workOff, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Deletes.
     *
     * @param at when it was asked for
     * @return whether it is done; otherwise it is tried again
     */
    boolean carryOut(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        if (purposes.isEmpty()) {
            return true;
        }
        Withdrawal own = new Withdrawal(purposes, at);
        Withdrawal all = backlog.byVisitor().merge(visitor, own, Withdrawal::and);
        if (all != own || !waiting.tryAcquire()) {
            return false;
        }
        try {
            return delete(visitor, own);
        } finally {
            waiting.release();
        }
    }

    private void workOff() {
        for (Map.Entry<VisitorKey, Withdrawal> open : backlog.byVisitor().entrySet()) {
            try {
                deleteNow(open.getKey(), open.getValue());
            } catch (StoreUnavailableException unavailable) {
                noteWaiting(unavailable);
                return;
            } catch (RuntimeException fault) { // the others are not to wait for this one
                noteFault(fault);
            }
        }
    }

    private boolean deleteNow(VisitorKey visitor, Withdrawal withdrawal) {
        store.forget(visitor, withdrawal.purposes(), withdrawal.at());
        return backlog.byVisitor().remove(visitor, withdrawal);
    }

    /** What was added meanwhile stays in the backlog. */
    private boolean delete(VisitorKey visitor, Withdrawal withdrawal) {
        try {
            return deleteNow(visitor, withdrawal);
        } catch (StoreUnavailableException unavailable) {
            noteWaiting(unavailable);
            return false;
        } catch (RuntimeException fault) { // would keep the visitor from withdrawing
            noteFault(fault);
            return false;
        }
    }

    private void noteWaiting(StoreUnavailableException unavailable) {
        LOG.warn(
                "Stored data of visitors who withdrew cannot be deleted now, trying again [visitors={}, reason={}]",
                backlog.byVisitor().size(),
                unavailable.getMessage());
    }

    private static void noteFault(RuntimeException fault) {
        LOG.error("Stored data of a visitor who withdrew could not be deleted, trying again", fault);
    }

    @Override
    public void close() {
        retries.shutdownNow();
        if (!backlog.byVisitor().isEmpty()) {
            LOG.warn(
                    "Stored data of visitors who withdrew is not deleted yet [visitors={}]",
                    backlog.byVisitor().size());
        }
    }
}
