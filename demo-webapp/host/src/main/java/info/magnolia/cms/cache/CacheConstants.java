package info.magnolia.cms.cache;

/** Headers of HTTP caching and their values. */
public final class CacheConstants {

    public static final String HEADER_EXPIRES = "Expires";
    public static final String HEADER_PRAGMA = "Pragma";
    public static final String HEADER_CACHE_CONTROL = "Cache-Control";
    public static final String HEADER_VALUE_MAX_AGE = "max-age";
    public static final String HEADER_VALUE_NO_CACHE = "no-cache";
    public static final String HEADER_VALUE_NO_STORE = "no-store";
    public static final String HEADER_VALUE_PRIVATE = "private";
    public static final String HEADER_CACHE_CONTROL_VALUE_DISABLE_CACHE =
            "no-cache, no-store, must-revalidate, max-age=0";

    private CacheConstants() {}
}
