package info.magnolia.module.cache.cachepolicy;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import info.magnolia.module.cache.Cache;
import info.magnolia.module.cache.CachePolicy;
import info.magnolia.module.cache.CachePolicyResult;
import info.magnolia.module.cache.FlushPolicy;
import info.magnolia.module.cache.cachekey.CacheKeyGenerator;
import info.magnolia.module.cache.cachekey.DefaultCacheKeyGenerator;
import info.magnolia.module.cache.cachepolicy.instructor.CacheInstructor;
import info.magnolia.module.cache.filter.CachedPage;
import info.magnolia.module.cache.filter.UncacheableEntry;
import info.magnolia.voting.voters.VoterSet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Caches GET and HEAD unless voters or the request's instructor say otherwise. The visitor plays no part. */
public class Default implements CachePolicy {

    private static final Set<String> CACHED_METHODS = Set.of("GET", "HEAD");

    private VoterSet<HttpServletRequest> shouldBypassVoters = new VoterSet<>();
    private CacheKeyGenerator<?> cacheKeyGenerator = new DefaultCacheKeyGenerator();

    @Override
    public CachePolicyResult shouldCache(Cache cache, AggregationState aggregationState, FlushPolicy flushPolicy) {
        Object key = retrieveCacheKey(aggregationState);
        if (shouldBypass(MgnlContext.getWebContext().getRequest())) {
            return CachePolicyResult.bypass();
        }
        Object entry = cache.getQuiet(key);
        if (entry instanceof UncacheableEntry) {
            return CachePolicyResult.bypass();
        }
        return entry instanceof CachedPage page && !page.isExpired()
                ? CachePolicyResult.useCache(key, page)
                : CachePolicyResult.store(key);
    }

    @Override
    public Object retrieveCacheKey(AggregationState aggregationState) {
        CacheInstructor instructor =
                CacheInstructor.of(MgnlContext.getWebContext().getRequest());
        CacheKeyGenerator<?> ofRequest = instructor.getKeyGenerator();
        return (ofRequest == null ? cacheKeyGenerator : ofRequest).generateKey(aggregationState);
    }

    private boolean shouldBypass(HttpServletRequest request) {
        return !CACHED_METHODS.contains(request.getMethod())
                || CacheInstructor.of(request).forbidsCaching()
                || shouldBypassVoters.vote(request) > 0;
    }

    public VoterSet<HttpServletRequest> getShouldBypassVoters() {
        return shouldBypassVoters;
    }

    public void setShouldBypassVoters(VoterSet<HttpServletRequest> shouldBypassVoters) {
        this.shouldBypassVoters = shouldBypassVoters;
    }

    public CacheKeyGenerator<?> getCacheKeyGenerator() {
        return cacheKeyGenerator;
    }

    public void setCacheKeyGenerator(CacheKeyGenerator<?> cacheKeyGenerator) {
        this.cacheKeyGenerator = cacheKeyGenerator;
    }
}
