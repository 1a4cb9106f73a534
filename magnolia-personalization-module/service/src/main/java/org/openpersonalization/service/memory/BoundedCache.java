package org.openpersonalization.service.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.ehcache.Cache;
import org.ehcache.Status;
import org.ehcache.UserManagedCache;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.config.builders.UserManagedCacheBuilder;
import org.ehcache.expiry.ExpiryPolicy;

/**
 * The most recently used values, at most a given number of them, on the heap. Every cache of the module is one of these, except
 * snapshots of what is in force, which are replaced as a whole. Safe for all threads; after closing, every method but
 * {@link #close} throws {@link IllegalStateException}.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class BoundedCache<K, V> implements AutoCloseable {

    private final UserManagedCache<Object, Object> cache;

    private BoundedCache(long most, ExpiryPolicy<Object, Object> expiry) {
        this.cache = UserManagedCacheBuilder.newUserManagedCacheBuilder(Object.class, Object.class)
                .withResourcePools(ResourcePoolsBuilder.heap(most))
                .withExpiry(expiry)
                .build(true);
    }

    /** Keeps values until there are too many. */
    public static <K, V> BoundedCache<K, V> of(long most) {
        return new BoundedCache<>(most, ExpiryPolicyBuilder.noExpiration());
    }

    /** Keeps a value for at most a time after it was put. */
    public static <K, V> BoundedCache<K, V> living(long most, Duration time) {
        return new BoundedCache<>(most, ExpiryPolicyBuilder.timeToLiveExpiration(time));
    }

    /** Keeps a value for at most a time after it was used. */
    public static <K, V> BoundedCache<K, V> idle(long most, Duration time) {
        return new BoundedCache<>(most, ExpiryPolicyBuilder.timeToIdleExpiration(time));
    }

    /** The value of a key. */
    @SuppressWarnings("unchecked") // only values of this type are put
    public Optional<V> get(K key) {
        return Optional.ofNullable((V) cache.get(key));
    }

    public void put(K key, V value) {
        cache.put(key, value);
    }

    /** The value that the key has now: the former one, or this one where there was none. */
    @SuppressWarnings("unchecked") // only values of this type are put
    public V putIfAbsent(K key, V value) {
        Object known = cache.putIfAbsent(key, value);
        return known == null ? value : (V) known;
    }

    public void remove(K key) {
        cache.remove(key);
    }

    /** Removes the values of all keys that pass a test; takes expired ones out of memory on the way. */
    @SuppressWarnings("unchecked") // only keys of this type are put
    public void removeIf(Predicate<K> test) {
        for (Cache.Entry<Object, Object> entry : cache) {
            if (test.test((K) entry.getKey())) {
                cache.remove(entry.getKey());
            }
        }
    }

    public void clear() {
        cache.clear();
    }

    @Override
    public void close() {
        if (cache.getStatus() == Status.AVAILABLE) {
            cache.close();
        }
    }
}
