package org.openpersonalization.store.signal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.memory.BoundedCache;

/**
 * The profiles that were used most recently. Never older than the last acknowledged write of this instance, and where
 * others write as well, only for a short time.
 */
final class ProfileCache implements AutoCloseable {

    private final BoundedCache<VisitorKey, Profile> cache;
    private final AtomicLong writes = new AtomicLong();

    public ProfileCache(long profiles, Duration countsFor) {
        this.cache = BoundedCache.living(profiles, countsFor);
    }

    /** The profile if it is here. */
    public Optional<Profile> peek(VisitorKey visitor) {
        try {
            return cache.get(visitor);
        } catch (IllegalStateException closed) {
            throw new StoreUnavailableException("The store is closed", closed);
        }
    }

    /**
     * Reads the profile past memory and keeps it. One that was read while something was written is returned, but not kept. Nor is
     * an empty one: the browser of an erased visitor would bring the pseudonym back into memory.
     */
    public Profile read(VisitorKey visitor, Supplier<Profile> read) {
        long before = writes.get();
        Profile profile = read.get();
        if (profile.equals(Profile.empty())) {
            cache.remove(visitor);
        } else if (writes.get() == before) {
            cache.put(visitor, profile);
            if (writes.get() != before) {
                cache.remove(visitor);
            }
        }
        return profile;
    }

    /** Has the profile as it was just written, so that the next page need not read it. */
    public void written(VisitorKey visitor, Profile profile) {
        writes.incrementAndGet();
        cache.put(visitor, profile);
    }

    /** Forgets the profile, because it was written. */
    public void written(VisitorKey visitor) {
        writes.incrementAndGet();
        cache.remove(visitor);
    }

    /** Takes expired profiles out of memory, such as those that another instance erased; otherwise only a look-up does. */
    public void dropExpired() {
        try {
            cache.removeIf(visitor -> false); // the cache removes what it finds expired
        } catch (IllegalStateException closed) {
            // Nothing is in memory any more.
        }
    }

    @Override
    public void close() {
        cache.close();
    }
}
