package org.openpersonalization.service.consent.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.BacklogHealth;
import org.openpersonalization.service.consent.UnorderedDeletions.Withdrawal;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.job.FaultLog;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.ErasureStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what visitors no longer allow to be kept. A deletion is done, or its order is on disk, or it is impossible now and
 * the visitor is told so; a withdrawal is then tried again, also after a change of settings and by the next process. Few threads wait for the store at a time.
 */
final class Withdrawals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String NOT_DELETED =
            "Stored data of visitors who withdrew cannot be deleted now, trying again";
    private static final int WAITING_AT_A_TIME = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ErasureStore store;
    private final WithdrawalBacklog backlog;
    private final Semaphore withdrawing = new Semaphore(WAITING_AT_A_TIME);
    private final Semaphore erasing = new Semaphore(WAITING_AT_A_TIME);
    private final FaultLog faults = new FaultLog(Withdrawals.class);

    Withdrawals(ErasureStore store, WithdrawalBacklog backlog) {
        this.store = store;
        this.backlog = backlog;
    }

    /** Starts the job that works off the backlog. */
    void start(Jobs jobs) {
        start(jobs, PAUSE);
    }

    void start(Jobs jobs, Duration pause) {
        jobs.every(new Job("withdrawals", Withdrawals.class, NOT_DELETED, this::workOff), pause, pause);
    }

    /**
     * Deletes what was kept under purposes.
     *
     * @param at when it was asked for
     */
    ConsentOutcome.Deletion carryOut(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        if (purposes.isEmpty()) {
            return ConsentOutcome.Deletion.DONE;
        }
        ConsentOutcome.Deletion deletion = attempt(withdrawing, () -> store.forget(visitor, purposes, at));
        if (deletion == ConsentOutcome.Deletion.IMPOSSIBLE && !backlog.add(visitor, Withdrawal.of(purposes, at))) {
            LOG.warn("A withdrawal is not tried again, too many wait for the store; its visitor was told so");
        }
        return deletion;
    }

    /**
     * Erases a visitor.
     *
     * @param everything deletes; returns whether it is done, not only ordered
     */
    ConsentOutcome.Deletion erase(BooleanSupplier everything) {
        return attempt(erasing, everything);
    }

    private static ConsentOutcome.Deletion attempt(Semaphore places, BooleanSupplier deletion) {
        if (!hasPlace(places)) {
            return ConsentOutcome.Deletion.IMPOSSIBLE;
        }
        try {
            return deletion.getAsBoolean() ? ConsentOutcome.Deletion.DONE : ConsentOutcome.Deletion.ORDERED;
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("Stored data of a visitor cannot be deleted now [reason={}]", unavailable.getMessage());
            return ConsentOutcome.Deletion.IMPOSSIBLE;
        } catch (RuntimeException | Error fault) { // would keep the visitor from withdrawing
            LOG.error("Stored data of a visitor could not be deleted", fault);
            return ConsentOutcome.Deletion.IMPOSSIBLE;
        } finally {
            places.release();
        }
    }

    private static boolean hasPlace(Semaphore places) {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void workOff() {
        backlog.keep();
        for (Map.Entry<VisitorKey, Withdrawal> open : backlog.byVisitor().entrySet()) {
            try {
                deleteNow(open.getKey(), open.getValue());
                faults.succeeded();
            } catch (StoreUnavailableException unavailable) {
                faults.failed(NOT_DELETED, unavailable);
                return;
            } catch (Throwable fault) { // the others are not to wait for this one
                faults.failed(NOT_DELETED, fault);
            }
        }
    }

    /** Done or ordered on disk; what was added meanwhile stays in the backlog. */
    private void deleteNow(VisitorKey visitor, Withdrawal withdrawal) {
        withdrawal.byTime().forEach((at, purposes) -> store.forget(visitor, purposes, at));
        backlog.remove(visitor, withdrawal);
    }

    @Override
    public void close() {
        BacklogHealth health = backlog.health();
        if (health.waiting() > 0) {
            LOG.warn(
                    "Stored data of visitors who withdrew is not deleted yet [visitors={}, onlyInMemory={}]",
                    health.waiting(),
                    health.onlyInMemory());
        }
    }
}
