package org.openpersonalization.web.proof;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.rights.PrivacyStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what visitors decide. A yes counts only when it is on disk, so writing it fails when the ledger does. What
 * counts whatever the ledger does, a no and an erasure, is tried again in the order in which it was asked for, also after the
 * module was configured anew, until it is done or this process ends.
 */
public final class ConsentProof implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentProof.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int WAITING_AT_A_TIME = 16;

    /**
     * What is still to be written. Lives longer than one set of settings.
     *
     * @param entries in the order in which they were asked for; bounded
     */
    public record Backlog(BlockingQueue<Pending> entries) {

        private static final int MOST = 20_000;

        /** Nothing is left to do. */
        public static Backlog empty() {
            return new Backlog(new LinkedBlockingQueue<>(MOST));
        }
    }

    /**
     * Something to be written.
     *
     * @param subject whom it is about
     * @param write writes it
     */
    record Pending(VisitorKey subject, Consumer<PrivacyStores> write) {}

    private enum Attempt {
        WRITTEN,
        UNAVAILABLE,
        FAULTY
    }

    private final Supplier<PrivacyStores> stores;
    private final String controller;
    private final Backlog backlog;
    private final Semaphore waiting = new Semaphore(WAITING_AT_A_TIME);
    private final AtomicInteger lost = new AtomicInteger();
    private final ScheduledThreadPoolExecutor retries = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "personalization-proof");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Proof.
     *
     * @param stores throws {@link StoreUnavailableException} while the database cannot be used
     * @param controller who is responsible for the processing, as records name it
     */
    public ConsentProof(Supplier<PrivacyStores> stores, String controller, Backlog backlog) {
        this(stores, controller, backlog, PAUSE);
    }

    ConsentProof(Supplier<PrivacyStores> stores, String controller, Backlog backlog, Duration pause) {
        this.stores = stores;
        this.controller = controller;
        this.backlog = backlog;
        retries.scheduleWithFixedDelay(this::workOff, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Who is responsible for the processing. */
    public String controller() {
        return controller;
    }

    /** The stores. Throws {@link StoreUnavailableException} while the database cannot be used. */
    public PrivacyStores stores() {
        return stores.get();
    }

    /**
     * Writes decisions of which one is a yes. Returns when they are on disk.
     *
     * @throws StoreUnavailableException when they are not, or earlier decisions of the subject are still to be written
     */
    public void require(VisitorKey subject, List<Draft> drafts) {
        if (isPending(subject)) {
            throw new StoreUnavailableException("Earlier decisions are still to be written");
        }
        stores.get().ledger().record(subject, drafts);
    }

    /**
     * Writes decisions that count in any case.
     *
     * @return whether they are on disk; otherwise it is tried again
     */
    public boolean record(VisitorKey subject, List<Draft> drafts) {
        return drafts.isEmpty() || carryOut(subject, open -> open.ledger().record(subject, drafts));
    }

    /**
     * Writes something else that holds in any case, such as an erasure.
     *
     * @param write may be asked several times
     * @return whether it is on disk; otherwise it is tried again
     */
    public boolean carryOut(VisitorKey subject, Consumer<PrivacyStores> write) {
        return carryOut(new Pending(subject, write));
    }

    /** Few threads wait for the ledger at a time, so that refusing holds up nobody. */
    private boolean carryOut(Pending entry) {
        if (backlog.entries().isEmpty() && waiting.tryAcquire()) {
            try {
                if (attempt(entry) == Attempt.WRITTEN) {
                    return true;
                }
            } finally {
                waiting.release();
            }
        }
        if (!backlog.entries().offer(entry)) {
            LOG.warn(
                    "A decision could not be recorded, too many wait for the ledger; it holds all the same [lost={}]",
                    lost.incrementAndGet());
        }
        return false;
    }

    /** While settings change, two of these have the same backlog for a moment. */
    private void workOff() {
        synchronized (backlog) {
            Pending next = backlog.entries().peek();
            while (next != null
                    && attempt(next) != Attempt.UNAVAILABLE) { // a second fault would hold up what is behind
                backlog.entries().remove(next);
                next = backlog.entries().peek();
            }
        }
    }

    private Attempt attempt(Pending entry) {
        try {
            entry.write().accept(stores.get());
            return Attempt.WRITTEN;
        } catch (StoreUnavailableException unavailable) {
            LOG.warn(
                    "A decision cannot be recorded now, trying again; it holds all the same [waiting={}, reason={}]",
                    backlog.entries().size(),
                    unavailable.getMessage());
            return Attempt.UNAVAILABLE;
        } catch (RuntimeException fault) {
            LOG.error("A decision could not be recorded or an erasure not be done; a second fault gives it up", fault);
            return Attempt.FAULTY;
        }
    }

    private boolean isPending(VisitorKey subject) {
        return backlog.entries().stream().anyMatch(entry -> entry.subject().equals(subject));
    }

    @Override
    public void close() {
        retries.shutdownNow();
        if (!backlog.entries().isEmpty()) {
            LOG.warn(
                    "Decisions are not recorded yet [waiting={}]",
                    backlog.entries().size());
        }
    }
}
