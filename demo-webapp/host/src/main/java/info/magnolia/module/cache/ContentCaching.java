package info.magnolia.module.cache;

import org.jspecify.annotations.Nullable;

/** One way to cache: what is cached and when it is thrown away. */
public class ContentCaching {

    private @Nullable CachePolicy cachePolicy;
    private @Nullable FlushPolicy flushPolicy;

    /** @throws IllegalStateException when the configuration names none */
    public CachePolicy getCachePolicy() {
        if (cachePolicy == null) {
            throw new IllegalStateException("Content caching has no cachePolicy in its configuration");
        }
        return cachePolicy;
    }

    public void setCachePolicy(CachePolicy cachePolicy) {
        this.cachePolicy = cachePolicy;
    }

    /** Without one in the configuration, nothing is ever flushed. */
    public FlushPolicy getFlushPolicy() {
        return flushPolicy == null ? new DelegatingFlushPolicy() : flushPolicy;
    }

    public void setFlushPolicy(FlushPolicy flushPolicy) {
        this.flushPolicy = flushPolicy;
    }
}
