package org.openpersonalization.web.proof;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.UnsettledDecisions;
import org.openpersonalization.ledger.UnsettledDecisions.Unsettled;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.rights.PrivacyStores;
import org.openpersonalization.web.job.FaultLog;
import org.openpersonalization.web.job.Job;
import org.openpersonalization.web.job.JobThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what visitors decide. A yes counts only when it is on disk, so writing it fails when the ledger does. What
 * counts whatever the ledger does, a no and an erasure, is tried again in the order in which it was asked for, also after the
 * module was configured anew, until it is done or this process ends.
 */
public final class ConsentProof implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentProof.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String NOT_RECORDED = "Decisions cannot be recorded now, trying again; they hold all the same";
    private static final int WAITING_AT_A_TIME = 16;
    private static final int MOST_FAILURES = 3;

    /**
     * Records that could not be written yet. Lives longer than one set of settings.
     *
     * @param entries in the order in which they were asked for; bounded
     * @param subjects number of entries of each subject
     * @param unsettled where decisions of unknown fate outlive the process
     */
    public record Backlog(
            BlockingQueue<Pending> entries, Map<VisitorKey, Integer> subjects, UnsettledDecisions unsettled) {

        private static final int MOST = 20_000;

        /** Nothing is left to do, and decisions of unknown fate are forgotten at the end of the process. */
        public static Backlog empty() {
            return over(UnsettledDecisions.NONE);
        }

        /** What an earlier process has left unsettled is left to do. */
        public static Backlog over(UnsettledDecisions unsettled) {
            Backlog backlog = new Backlog(new LinkedBlockingQueue<>(MOST), new ConcurrentHashMap<>(), unsettled);
            unsettled.open().forEach(backlog::settle);
            return backlog;
        }

        private boolean settle(Unsettled decisions) {
            return add(new Pending(decisions.subject(), open -> {
                open.ledger().takeBack(decisions.subject(), decisions.ends());
                unsettled.settled(decisions);
            }));
        }

        boolean add(Pending entry) {
            boolean added = entries.offer(entry);
            if (added) {
                subjects.merge(entry.subject(), 1, Integer::sum);
            }
            return added;
        }

        void remove(Pending entry) {
            if (entries.remove(entry)) {
                subjects.computeIfPresent(entry.subject(), (subject, count) -> count == 1 ? null : count - 1);
            }
        }

        boolean hasAnyOf(VisitorKey subject) {
            return subjects.containsKey(subject);
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
    private final JobThread retries = new JobThread("personalization-proof");
    private final FaultLog faults = new FaultLog(ConsentProof.class);

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
        retries.repeat(new Job(ConsentProof.class, NOT_RECORDED, this::workOff), pause, pause);
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
     * @throws StoreUnavailableException when they are not, or that is not known, or earlier decisions of the subject are still
     *     to be written
     */
    public void require(VisitorKey subject, List<Draft> drafts) {
        if (backlog.hasAnyOf(subject)) {
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
     * Settles decisions of which it is not known whether they were recorded: a yes that was recorded is followed by its
     * withdrawal, so that the ledger says what the visitor's cookie says. Also when the process ends before. Does not wait;
     * {@link #require} fails for the subject until it is done.
     */
    public void takeBack(VisitorKey subject, List<Draft> doubtful) {
        Map<UUID, Draft> ends = new LinkedHashMap<>();
        doubtful.forEach(yes -> ends.put(yes.id(), withdrawn(yes)));
        if (!ends.isEmpty()) {
            Unsettled decisions = new Unsettled(subject, ends);
            backlog.unsettled().add(decisions);
            noteLoss(backlog.settle(decisions));
        }
    }

    private static Draft withdrawn(Draft yes) {
        Statement end = new Statement(yes.statement().purpose(), Statement.Verdict.WITHDRAWN, Optional.empty());
        return new Draft(UUID.randomUUID(), yes.time(), end, yes.notice(), yes.circumstances());
    }

    /**
     * Writes something else that holds in any case.
     *
     * @param write may be asked several times
     * @return whether it is on disk; otherwise it is tried again
     */
    public boolean carryOut(VisitorKey subject, Consumer<PrivacyStores> write) {
        return carryOut(new Pending(subject, write));
    }

    /** At most {@value #WAITING_AT_A_TIME} threads wait for the ledger; entries of one subject keep their order. */
    private boolean carryOut(Pending entry) {
        if (!backlog.hasAnyOf(entry.subject()) && waiting.tryAcquire()) {
            try {
                if (attempt(entry) == Attempt.WRITTEN) {
                    return true;
                }
            } finally {
                waiting.release();
            }
        }
        putOff(entry);
        return false;
    }

    private void putOff(Pending entry) {
        noteLoss(backlog.add(entry));
    }

    private void noteLoss(boolean isAdded) {
        if (!isAdded) {
            LOG.warn(
                    "A decision could not be recorded, too many wait for the ledger; it holds all the same [lost={}]",
                    lost.incrementAndGet());
        }
    }

    /**
     * While settings change, two of these have the same backlog for a moment. An entry that fails holds up those of its own
     * subject; after some failures the store is taken to be away. A second fault gives an entry up.
     */
    private void workOff() {
        synchronized (backlog) {
            Set<VisitorKey> heldUp = new HashSet<>();
            for (Pending entry : backlog.entries()) {
                if (heldUp.contains(entry.subject())) {
                    continue;
                }
                if (attempt(entry) == Attempt.UNAVAILABLE) {
                    heldUp.add(entry.subject());
                } else {
                    backlog.remove(entry);
                }
                if (heldUp.size() == MOST_FAILURES) {
                    return;
                }
            }
        }
    }

    private Attempt attempt(Pending entry) {
        try {
            entry.write().accept(stores.get());
            faults.succeeded();
            return Attempt.WRITTEN;
        } catch (StoreUnavailableException unavailable) {
            faults.failed(NOT_RECORDED, unavailable);
            return Attempt.UNAVAILABLE;
        } catch (Throwable fault) { // also an error must not hold up what is behind
            faults.failed(
                    "A decision could not be recorded or an erasure not be done; a second fault gives it up", fault);
            return Attempt.FAULTY;
        }
    }

    @Override
    public void close() {
        retries.close();
        if (!backlog.entries().isEmpty()) {
            LOG.warn(
                    "Decisions are not recorded yet [waiting={}]",
                    backlog.entries().size());
        }
    }
}
