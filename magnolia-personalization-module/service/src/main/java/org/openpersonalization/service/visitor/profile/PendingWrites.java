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

/** Pending writes by visitor, so that the visitor's next request can wait for them. */
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
            // The page shows the known profile; the caller of the write logs its failure.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public int size() {
        return pending.size();
    }
}
