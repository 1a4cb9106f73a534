package org.openpersonalization.service.consent;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.UnorderedDeletions.Withdrawal;

/**
 * Withdrawals whose deletion could not be ordered yet, also kept outside the database for the next process. Bounded. Outlives a
 * change of settings. Safe for all threads.
 */
public final class WithdrawalBacklog {

    private static final int MOST = 20_000;

    private final Map<VisitorKey, Withdrawal> byVisitor = new ConcurrentHashMap<>();
    private final Set<VisitorKey> onlyInMemory = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private final UnorderedDeletions kept;

    private WithdrawalBacklog(UnorderedDeletions kept) {
        this.kept = kept;
    }

    /** Nothing is left to do, and withdrawals end with this process. */
    public static WithdrawalBacklog empty() {
        return over(UnorderedDeletions.NONE);
    }

    /** With the withdrawals that an earlier process has left. */
    public static WithdrawalBacklog over(UnorderedDeletions kept) {
        WithdrawalBacklog backlog = new WithdrawalBacklog(kept);
        backlog.byVisitor.putAll(kept.open());
        return backlog;
    }

    /** The withdrawals of each visitor, together. */
    public Map<VisitorKey, Withdrawal> byVisitor() {
        return Map.copyOf(byVisitor);
    }

    /** Adds a withdrawal to the visitor's former ones. Returns false when too many visitors wait. */
    public synchronized boolean add(VisitorKey visitor, Withdrawal withdrawal) {
        if (byVisitor.size() >= MOST && !byVisitor.containsKey(visitor)) {
            lost.incrementAndGet();
            return false;
        }
        byVisitor.merge(visitor, withdrawal, Withdrawal::and);
        onlyInMemory.add(visitor);
        keep(visitor);
        return true;
    }

    /** Tries again to keep withdrawals that only this process knows. */
    public synchronized void keep() {
        for (VisitorKey visitor : onlyInMemory) {
            if (!keep(visitor)) {
                return;
            }
        }
    }

    private boolean keep(VisitorKey visitor) {
        boolean isKept = kept.put(visitor, byVisitor.get(visitor));
        if (isKept) {
            onlyInMemory.remove(visitor);
        }
        return isKept;
    }

    /** The deletion is ordered or done. A withdrawal that was added meanwhile stays. */
    public synchronized void remove(VisitorKey visitor, Withdrawal withdrawal) {
        if (byVisitor.remove(visitor, withdrawal)) {
            onlyInMemory.remove(visitor);
            kept.remove(visitor);
        }
    }

    /** The number of visitors that wait. */
    public BacklogHealth health() {
        return new BacklogHealth(byVisitor.size(), onlyInMemory.size(), lost.get());
    }
}
