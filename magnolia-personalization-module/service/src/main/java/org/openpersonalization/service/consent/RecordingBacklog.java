package org.openpersonalization.service.consent;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.UnsettledRecords.Unsettled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that could not be written yet, in the order in which they were asked for, also kept outside the database for the next
 * process. Bounded. Outlives a change of settings. Safe for all threads.
 */
public final class RecordingBacklog {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingBacklog.class);
    private static final int MOST = 20_000;

    /** Something to be written. */
    static final class Pending {

        private final Unsettled step;
        private volatile boolean kept;
        private boolean dropped;

        Pending(Unsettled step) {
            this.step = step;
        }

        VisitorKey subject() {
            return step.subject();
        }

        /** Writes, unless it was dropped. */
        synchronized void write(Supplier<PrivacyStores> stores) {
            if (!dropped) {
                step.settle(stores.get());
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
    private final UnsettledRecords unsettled;

    private RecordingBacklog(UnsettledRecords unsettled) {
        this.unsettled = unsettled;
    }

    /** Nothing is left to do, and decisions end with this process. */
    public static RecordingBacklog empty() {
        return over(UnsettledRecords.NONE);
    }

    /** Decisions that an earlier process has left are left to do. */
    public static RecordingBacklog over(UnsettledRecords unsettled) {
        RecordingBacklog backlog = new RecordingBacklog(unsettled);
        for (Unsettled step : unsettled.open()) {
            Pending entry = new Pending(step);
            entry.kept = true;
            backlog.offer(entry);
        }
        return backlog;
    }

    /** In their order. */
    Collection<Pending> entries() {
        return entries;
    }

    /** Adds an entry, and keeps it for the next process. */
    void add(Pending entry) {
        if (entries.remainingCapacity() > 0) {
            keep(entry);
        }
        if (!offer(entry)) {
            unsettled.settled(entry.step);
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

    /** Tries again to keep entries that only this process knows. */
    void keep() {
        for (Pending entry : entries) {
            if (!keep(entry)) {
                return;
            }
        }
    }

    private boolean keep(Pending entry) {
        synchronized (entry) {
            if (!entry.kept && !entry.dropped) {
                entry.kept = unsettled.add(entry.step);
                return entry.kept;
            }
            return true;
        }
    }

    /** It was written. */
    void remove(Pending entry) {
        if (entries.remove(entry)) {
            countDown(entry.subject());
            unsettled.settled(entry.step);
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
            if (entry.subject().equals(subject)) {
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
    public BacklogHealth health() {
        int inMemory = (int) entries.stream().filter(entry -> !entry.kept).count();
        return new BacklogHealth(entries.size(), inMemory, lost.get());
    }
}
