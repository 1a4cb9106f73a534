package org.openpersonalization.service.visitor.identity;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.openpersonalization.service.memory.BoundedCache;
import org.openpersonalization.service.memory.KeyedHash;

/**
 * How often one sender may send: a token bucket for each, refilled evenly. Holds no address and no id: senders are known by a hash
 * with a key that only this object has. The most recent 20 000 are remembered, each until a minute after its last request, when its
 * bucket would be full anyway.
 */
public final class RateLimit implements AutoCloseable {

    private static final int REMEMBERED = 20_000;
    private static final Duration REFILLED = Duration.ofMinutes(1);

    private final int perMinute;
    private final BoundedCache<KeyedHash.Value, Bucket> buckets = BoundedCache.idle(REMEMBERED, REFILLED);
    private final KeyedHash hash = new KeyedHash();

    /**
     * A limit.
     *
     * @param perMinute requests in a minute, all of which may come at once
     */
    public RateLimit(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException(
                    "A rate limit lets at least one request pass [perMinute=" + perMinute + "]");
        }
        this.perMinute = perMinute;
    }

    /** Takes one request of a sender's; false when there were too many. After closing, the last requests pass. */
    public boolean tryTake(String sender) {
        try {
            return bucket(hash.of(sender)).tryConsume(1);
        } catch (IllegalStateException closed) {
            return true;
        }
    }

    /** Whether a request of a sender's would pass now; takes none. */
    public boolean hasRoom(String sender) {
        try {
            return bucket(hash.of(sender)).getAvailableTokens() > 0;
        } catch (IllegalStateException closed) {
            return true;
        }
    }

    private Bucket bucket(KeyedHash.Value sender) {
        return buckets.get(sender).orElseGet(() -> buckets.putIfAbsent(sender, full()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, REFILLED))
                .build();
    }

    @Override
    public void close() {
        buckets.close();
    }
}
