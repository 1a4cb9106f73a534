package info.magnolia.module.cache;

import org.jspecify.annotations.Nullable;

/**
 * The cache's decision on a request.
 *
 * @param behaviour the behaviour
 * @param key the request's key in the cache; absent when the cache is passed by
 * @param cachedEntry the cached entry; only with {@link CachePolicyBehaviour#USE_CACHE}
 */
public record CachePolicyResult(
        CachePolicyBehaviour behaviour,
        @Nullable Object key,
        @Nullable Object cachedEntry) {

    /** The behaviours of the cache. */
    public enum CachePolicyBehaviour {
        USE_CACHE,
        STORE,
        BYPASS
    }

    public static CachePolicyResult bypass() {
        return new CachePolicyResult(CachePolicyBehaviour.BYPASS, null, null);
    }

    public static CachePolicyResult store(Object key) {
        return new CachePolicyResult(CachePolicyBehaviour.STORE, key, null);
    }

    public static CachePolicyResult useCache(Object key, Object cachedEntry) {
        return new CachePolicyResult(CachePolicyBehaviour.USE_CACHE, key, cachedEntry);
    }
}
