package info.magnolia.module.cache;

import info.magnolia.cms.core.AggregationState;

/** Decides what happens to a request. */
public interface CachePolicy {

    CachePolicyResult shouldCache(Cache cache, AggregationState aggregationState, FlushPolicy flushPolicy);

    Object retrieveCacheKey(AggregationState aggregationState);
}
