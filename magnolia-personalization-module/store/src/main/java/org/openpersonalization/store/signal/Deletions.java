package org.openpersonalization.store.signal;

import java.time.Duration;
import java.util.List;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.GroupCommit;
import org.openpersonalization.store.sql.WaitingWrite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what visitors withdraw. Small deletions are one transaction; a larger one is an order in a table first, so that it
 * is carried out also when the process ends meanwhile. A job goes on with orders that their callers no longer wait
 * for.
 */
final class Deletions {

    private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration EXPIRED_LEAVE_MEMORY_AFTER = Duration.ofMinutes(1);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int ORDERS_AT_A_TIME = 50;

    private final Database database;
    private final SignalRows log;
    private final ProfileCache cache;
    private volatile int open;

    public Deletions(Database database, SignalRows log, ProfileCache cache) {
        this.database = database;
        this.log = log;
        this.cache = cache;
    }

    /** Starts the jobs. */
    void start(Jobs jobs) {
        Job deletions = new Job(
                "deletions", Deletions.class, "Open deletions could not be looked up, trying again", this::workOff);
        jobs.every(deletions, PAUSE, PAUSE);
        Job expiry = new Job(
                "profile-expiry", Deletions.class, "Expired profiles stay in memory, trying again", cache::dropExpired);
        jobs.every(expiry, EXPIRED_LEAVE_MEMORY_AFTER, EXPIRED_LEAVE_MEMORY_AFTER);
    }

    /**
     * Carries out a deletion.
     *
     * @return whether it is done; otherwise it is ordered and goes on in the background, also after a restart
     * @throws StoreUnavailableException when not even the order is known to be on disk
     */
    public boolean carryOut(DeletionOrder order) {
        DeletionSteps steps = new DeletionSteps(log, order);
        return write(order, steps, steps::begin) || goOn(order, System.nanoTime() + PATIENCE_NANOS);
    }

    private boolean goOn(DeletionOrder order, long until) {
        DeletionSteps steps = new DeletionSteps(log, order);
        try {
            while (System.nanoTime() < until) {
                if (write(order, steps, steps::goOn)) {
                    return true;
                }
            }
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("A deletion is interrupted, going on later [reason={}]", unavailable.getMessage());
        }
        return false;
    }

    private boolean write(DeletionOrder order, DeletionSteps steps, GroupCommit.Write<Boolean> step) {
        WaitingWrite.Effects forgetting = WaitingWrite.Effects.either(() -> cache.written(order.visitor()));
        boolean done = steps.isCounting()
                ? database.commits().writeCounting(order.visitor(), step, forgetting)
                : database.commits().write(order.visitor(), step, forgetting);
        database.cleaning().request();
        return done;
    }

    private void workOff() {
        List<DeletionOrder> orders = database.read(connection -> DeletionOrder.oldest(connection, ORDERS_AT_A_TIME));
        open = orders.size();
        orders.forEach(this::goOnSafely);
    }

    /** A fault of one order does not hold up the others. */
    private void goOnSafely(DeletionOrder order) {
        try {
            goOn(order, System.nanoTime() + PATIENCE_NANOS);
        } catch (RuntimeException | Error fault) {
            LOG.error("A deletion could not be carried out, trying again [id={}]", order.id(), fault);
        }
    }

    /** Number of deletions that were found open when it was looked up last, at most {@value #ORDERS_AT_A_TIME}. */
    public int open() {
        return open;
    }
}
