package info.magnolia.module.cache.filter;

import java.io.Serializable;

/** Stands in the cache for a response that must not be cached: later requests with its key pass the cache by. */
public record UncacheableEntry() implements Serializable {

    private static final long serialVersionUID = 1L;
}
