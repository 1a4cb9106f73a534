package org.openpersonalization.web.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.ProfileStore;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what visitors no longer allow to be kept. When the store cannot do it now, it is tried again until it can, or
 * until this process ends.
 */
final class Withdrawals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ProfileStore store;
    private final Duration pause;
    private final ScheduledThreadPoolExecutor retries = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = Executors.defaultThreadFactory().newThread(task);
        thread.setName("personalization-withdrawals");
        thread.setDaemon(true);
        return thread;
    });

    Withdrawals(ProfileStore store) {
        this(store, PAUSE);
    }

    Withdrawals(ProfileStore store, Duration pause) {
        this.store = store;
        this.pause = pause;
    }

    /**
     * Deletes.
     *
     * @param at when it was asked for
     * @return whether it is done; otherwise it is tried again
     */
    boolean carryOut(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        try {
            store.forget(visitor, purposes, at);
            return true;
        } catch (StoreUnavailableException unavailable) {
            LOG.warn(
                    "Stored data of a visitor who withdrew cannot be deleted now, trying again [reason={}]",
                    unavailable.getMessage());
            retries.schedule(() -> carryOut(visitor, purposes, at), pause.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        }
    }

    @Override
    public void close() {
        int open = retries.shutdownNow().size();
        if (open > 0) {
            LOG.error(
                    "Visitors withdrew and their stored data could not be deleted before the end [visitors={}]", open);
        }
    }
}
