package org.openpersonalization.service.consent;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.UnsettledDecisions;
import org.openpersonalization.service.privacy.UnsettledDecisions.Unsettled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that could not be written yet, in the order in which they were asked for. Decisions among them are also kept outside
 * of the database, for the next process. Bounded. Lives longer than one set of settings. Safe for all threads.
 */
public final class RecordingBacklog {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingBacklog.class);
    private static final int MOST = 20_000;

    /** Something to be written. */
    static final class Pending {

        private final VisitorKey subject;
        private final Consumer<PrivacyStores> write;
        private final Optional<Unsettled> decisions;
        private volatile boolean kept;
        private boolean dropped;

        private Pending(VisitorKey subject, Consumer<PrivacyStores> write, Optional<Unsettled> decisions) {
            this.subject = subject;
            this.write = write;
            this.decisions = decisions;
        }

        /** The outstanding step of decisions. */
        static Pending of(Unsettled decisions) {
            return new Pending(decisions.subject(), open -> decisions.settle(open.ledger()), Optional.of(decisions));
        }

        /** Another write, which ends with this process. */
        static Pending of(VisitorKey subject, Consumer<PrivacyStores> write) {
            return new Pending(subject, write, Optional.empty());
        }

        VisitorKey subject() {
            return subject;
        }

        /** Writes, unless it was dropped. */
        synchronized void write(Supplier<PrivacyStores> stores) {
            if (!dropped) {
                write.accept(stores.get());
            }
        }

        /** Returns when it is not being written; it never is from now on. */
        private synchronized void drop() {
            dropped = true;
        }
    }

    private final BlockingQueue<Pending> entries = new LinkedBlockingQueue<>(MOST);
    private final Map<VisitorKey, Integer> subjects = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private final UnsettledDecisions unsettled;

    private RecordingBacklog(UnsettledDecisions unsettled) {
        this.unsettled = unsettled;
    }

    /** Nothing is left to do, and decisions end with this process. */
    public static RecordingBacklog empty() {
        return over(UnsettledDecisions.NONE);
    }

    /** Decisions that an earlier process has left are left to do. */
    public static RecordingBacklog over(UnsettledDecisions unsettled) {
        RecordingBacklog backlog = new RecordingBacklog(unsettled);
        for (Unsettled decisions : unsettled.open()) {
            Pending entry = Pending.of(decisions);
            entry.kept = true;
            backlog.offer(entry);
        }
        return backlog;
    }

    /** In their order. */
    Collection<Pending> entries() {
        return entries;
    }

    /** Adds an entry, and keeps its decisions for the next process. */
    void add(Pending entry) {
        if (entries.remainingCapacity() > 0) {
            keep(entry);
        }
        if (!offer(entry)) {
            entry.decisions.ifPresent(unsettled::settled);
            LOG.warn(
                    "A decision could not be recorded, too many wait for the ledger; it holds all the same [lost={}]",
                    lost.incrementAndGet());
        }
    }

    private boolean offer(Pending entry) {
        subjects.merge(entry.subject(), 1, Integer::sum);
        boolean added = entries.offer(entry);
        if (!added) {
            countDown(entry.subject());
        }
        return added;
    }

    private void countDown(VisitorKey subject) {
        subjects.computeIfPresent(subject, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Tries again to keep decisions that only this process knows. */
    void keep() {
        for (Pending entry : entries) {
            if (!keep(entry)) {
                return;
            }
        }
    }

    private boolean keep(Pending entry) {
        synchronized (entry) {
            if (!entry.kept && !entry.dropped && entry.decisions.isPresent()) {
                entry.kept = unsettled.add(entry.decisions.get());
                return entry.kept;
            }
            return true;
        }
    }

    /** It was written. */
    void remove(Pending entry) {
        if (entries.remove(entry)) {
            countDown(entry.subject());
            entry.decisions.ifPresent(unsettled::settled);
        }
    }

    /** It cannot be written. */
    void giveUp(Pending entry) {
        remove(entry);
        lost.incrementAndGet();
    }

    /** Drops the decisions of a subject. Returns when none is being written. */
    void erase(VisitorKey subject) {
        for (Pending entry : entries) {
            if (entry.subject().equals(subject) && entry.decisions.isPresent()) {
                entry.drop();
                remove(entry);
            }
        }
        unsettled.erase(subject);
    }

    boolean hasAnyOf(VisitorKey subject) {
        return subjects.containsKey(subject);
    }

    /** How many wait. */
    public RecordingHealth health() {
        int inMemory = (int) entries.stream().filter(entry -> !entry.kept).count();
        return new RecordingHealth(entries.size(), inMemory, lost.get());
    }
}
