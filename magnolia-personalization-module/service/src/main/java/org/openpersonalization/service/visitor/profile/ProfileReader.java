package org.openpersonalization.service.visitor.profile;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Threads;
import org.openpersonalization.service.visitor.ProfileStore;

/**
 * Reads profiles within a time budget. A read first waits for the pending writes of the visitor's last request, within
 * the same budget, so that a page view counts on the very next page. A profile in memory costs no thread; for the
 * others a few threads read the store. When those hang, further requests are turned away at once instead of waiting as
 * well. The threads are its own and no job, since a request waits for the profile.
 */
public final class ProfileReader implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int MAX_WAITING = 64;

    private final ProfileStore store;
    private final PendingWrites pending;
    private final Duration budget;
    private final ThreadPoolExecutor threads;

    public ProfileReader(ProfileStore store, PendingWrites pending, Duration budget) {
        this.store = store;
        this.pending = pending;
        this.budget = budget;
        this.threads = Threads.pool("profile-reader", THREADS, new ArrayBlockingQueue<>(MAX_WAITING));
    }

    /**
     * The profile.
     *
     * @throws AttributesUnavailableException when the store fails or the budget is used up
     */
    public Profile read(VisitorKey visitor) {
        long end = System.nanoTime() + budget.toNanos();
        pending.await(visitor, budget);
        try {
            Optional<Profile> known = store.cached(visitor);
            return known.isPresent() ? known.get() : load(visitor, end - System.nanoTime());
        } catch (StoreUnavailableException unavailable) {
            throw new AttributesUnavailableException(unavailable.getMessage());
        }
    }

    private Profile load(VisitorKey visitor, long nanos) {
        FutureTask<Profile> loading = new FutureTask<>(() -> store.load(visitor));
        try {
            threads.execute(loading);
            return loading.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | RejectedExecutionException slow) {
            dropWaiting(loading);
            throw new AttributesUnavailableException("The profile store is too slow");
        } catch (ExecutionException failure) {
            throw new AttributesUnavailableException(String.valueOf(failure.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AttributesUnavailableException("Interrupted while waiting for the profile store");
        }
    }

    /**
     * A read that has not begun by the end of its budget is dropped: nothing waits for it, and a queue of such reads would hold
     * the keys of visitors. A read that has begun goes on, since its profile is in memory for the next request.
     */
    private void dropWaiting(FutureTask<Profile> loading) {
        threads.remove(loading);
    }

    @Override
    public void close() {
        Threads.end(threads);
    }
}
