package info.magnolia.module.cache;

import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The module: its configuration and its caches, one for each way to cache. */
public class CacheModule implements ModuleLifecycle {

    private static final int KILOBYTE = 1024;

    private final Map<String, Cache> caches = new ConcurrentHashMap<>();
    private final Map<Cache, FlushPolicy> started = new LinkedHashMap<>();
    private Map<String, ContentCaching> contentCaching = new LinkedHashMap<>();
    private int cacheResponseThreshold = 512;

    @Override
    public synchronized void start(ModuleLifecycleContext context) {
        contentCaching.forEach((name, caching) -> {
            FlushPolicy policy = caching.getFlushPolicy();
            policy.start(getCache(name));
            started.put(getCache(name), policy);
        });
    }

    @Override
    public synchronized void stop(ModuleLifecycleContext context) {
        started.forEach((cache, policy) -> policy.stop(cache));
        started.clear();
        caches.values().forEach(Cache::clear);
    }

    public Cache getCache(String name) {
        return caches.computeIfAbsent(name, MemoryCache::new);
    }

    public @Nullable ContentCaching getContentCaching(String name) {
        return contentCaching.get(name);
    }

    public Map<String, ContentCaching> getContentCaching() {
        return contentCaching;
    }

    public void setContentCaching(Map<String, ContentCaching> contentCaching) {
        this.contentCaching = contentCaching;
    }

    /** The size in kilobytes from which on a response is sent instead of being kept back. */
    public int getCacheResponseThreshold() {
        return cacheResponseThreshold;
    }

    public void setCacheResponseThreshold(int cacheResponseThreshold) {
        this.cacheResponseThreshold = cacheResponseThreshold;
    }

    public int thresholdInBytes() {
        return cacheResponseThreshold * KILOBYTE;
    }
}
