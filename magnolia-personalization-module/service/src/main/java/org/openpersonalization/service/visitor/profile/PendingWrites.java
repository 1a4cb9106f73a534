package org.openpersonalization.service.visitor.profile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openpersonalization.profile.VisitorKey;

/** What is being written about whom, so that their next request can wait for it. */
public final class PendingWrites {

    private final Map<VisitorKey, CompletableFuture<?>> pending = new ConcurrentHashMap<>();

    public void add(VisitorKey visitor, CompletableFuture<?> write) {
        CompletableFuture<?> all = pending.compute(
                visitor, (key, before) -> before == null ? write : CompletableFuture.allOf(before, write));
        all.whenComplete((done, failure) -> pending.remove(visitor, all));
    }

    /** Waits until everything about the visitor is written, has failed, or the time is up. */
    void await(VisitorKey visitor, Duration patience) {
        Optional<CompletableFuture<?>> writes = Optional.ofNullable(pending.get(visitor));
        try {
            if (writes.isPresent()) {
                writes.get().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException late) {
            // The page shows what is known; the write is logged by whoever asked for it.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public int size() {
        return pending.size();
    }
}
