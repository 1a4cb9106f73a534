package info.magnolia.module.cache;

import info.magnolia.init.MagnoliaConfigurationProperties;
import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The module: its configuration and its caches, one for each way to cache, which survive restarts. */
public class CacheModule implements ModuleLifecycle {

    private static final int KILOBYTE = 1024;

    private final Path folder;
    private final Map<String, Cache> caches = new ConcurrentHashMap<>();
    private final Map<Cache, FlushPolicy> started = new LinkedHashMap<>();
    private Map<String, ContentCaching> contentCaching = new LinkedHashMap<>();
    private int cacheResponseThreshold = 512;

    @Inject
    public CacheModule(MagnoliaConfigurationProperties properties) {
        this.folder = Path.of(String.valueOf(properties.getProperty("magnolia.home")), "cache");
    }

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
    }

    public Cache getCache(String name) {
        return caches.computeIfAbsent(name, each -> new DiskCache(each, folder.resolve(each)));
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
