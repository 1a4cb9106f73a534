package info.magnolia.module.cache.cachekey;

import info.magnolia.cms.core.AggregationState;

/**
 * Makes the key under which a response is cached.
 *
 * @param <K> the type of the keys
 */
public interface CacheKeyGenerator<K> {

    K generateKey(AggregationState aggregationState);
}
