package info.magnolia.module.cache.filter;

/** Stands in the cache for a response that must not be cached: later requests with its key pass the cache by. */
public record UncacheableEntry() {}
