package org.openpersonalization.service.visitor.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
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
    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Watermark EVERY = Watermark.ofChoice(Instant.EPOCH);

    private final ProfileStore store;
    private final PendingWrites pending;
    private final Duration budget;
    private final ThreadPoolExecutor threads;
    /** Requests beyond these decide at once by the profile that is behind. */
    private final Semaphore waiting = new Semaphore(MAX_WAITING);

    public ProfileReader(ProfileStore store, PendingWrites pending, Duration budget) {
        this.store = store;
        this.pending = pending;
        this.budget = budget;
        this.threads = Threads.pool("profile-reader", THREADS, new ArrayBlockingQueue<>(MAX_WAITING));
    }

    /**
     * The profile. One that has not reached the watermark is read again until the budget is used up.
     *
     * @param watermark of the visitor's last action; empty without a recent one
     * @throws AttributesUnavailableException when the store fails or the budget is used up
     */
    public KnownProfile read(VisitorKey visitor, Optional<Watermark> watermark) {
        long end = System.nanoTime() + budget.toNanos();
        pending.await(visitor, budget);
        try {
            Optional<Profile> known = store.cached(visitor)
                    .filter(profile -> watermark.isEmpty() || watermark.get().isReachedInMemoryBy(profile));
            return known.isPresent()
                    ? new KnownProfile(known.get(), false)
                    : stored(visitor, watermark.orElse(EVERY), end);
        } catch (StoreUnavailableException unavailable) {
            throw new AttributesUnavailableException(unavailable.getMessage());
        }
    }

    private KnownProfile stored(VisitorKey visitor, Watermark watermark, long end) {
        Profile profile = load(visitor, end - System.nanoTime());
        if (!watermark.isReachedBy(profile) && waiting.tryAcquire()) {
            try {
                profile = awaited(profile, visitor, watermark, end);
            } finally {
                waiting.release();
            }
        }
        return new KnownProfile(profile, !watermark.isReachedBy(profile));
    }

    /** Each pause is twice the one before, so the number of reads grows with the logarithm of the budget. */
    private Profile awaited(Profile first, VisitorKey visitor, Watermark watermark, long end) {
        Profile profile = first;
        long pause = FIRST_PAUSE.toNanos();
        try {
            while (!watermark.isReachedBy(profile) && System.nanoTime() + pause < end) {
                TimeUnit.NANOSECONDS.sleep(pause);
                pause *= 2;
                profile = load(visitor, end - System.nanoTime());
            }
        } catch (AttributesUnavailableException slow) {
            // The profile of the read before is the best that is known.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return profile;
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
