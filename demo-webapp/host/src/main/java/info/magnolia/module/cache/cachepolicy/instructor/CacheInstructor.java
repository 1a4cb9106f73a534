package info.magnolia.module.cache.cachepolicy.instructor;

import info.magnolia.module.cache.cachekey.CacheKeyGenerator;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Instructions to the cache for this request. Each request has one of its own. */
public class CacheInstructor {

    private static final String ATTRIBUTE = CacheInstructor.class.getName();

    private @Nullable Integer ttl;
    private @Nullable CacheKeyGenerator<?> keyGenerator;

    /** The instructor of the request. */
    public static CacheInstructor of(HttpServletRequest request) {
        Object present = request.getAttribute(ATTRIBUTE);
        CacheInstructor instructor = present == null ? new CacheInstructor() : (CacheInstructor) present;
        request.setAttribute(ATTRIBUTE, instructor);
        return instructor;
    }

    public @Nullable Integer getTtl() {
        return ttl;
    }

    /** The time to live in seconds; zero keeps the response out of the cache. */
    public void setTtl(Integer ttl) {
        this.ttl = ttl;
    }

    public @Nullable CacheKeyGenerator<?> getKeyGenerator() {
        return keyGenerator;
    }

    /** Takes the place of the configured key generator, for this request. */
    public void setKeyGenerator(CacheKeyGenerator<?> keyGenerator) {
        this.keyGenerator = keyGenerator;
    }

    public boolean forbidsCaching() {
        return ttl != null && ttl == 0;
    }
}
