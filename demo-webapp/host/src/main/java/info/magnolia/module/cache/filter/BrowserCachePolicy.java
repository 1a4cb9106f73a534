package info.magnolia.module.cache.filter;

import info.magnolia.cms.cache.CacheConstants;
import jakarta.servlet.http.HttpServletResponse;

/** The headers for browsers: pages are not stored, unless the page set its own header behind the cache. */
final class BrowserCachePolicy {

    private BrowserCachePolicy() {}

    /** For an answer that passes the cache by; the answer itself may say more. */
    static void forbid(HttpServletResponse response) {
        response.setHeader(CacheConstants.HEADER_PRAGMA, CacheConstants.HEADER_VALUE_NO_CACHE);
        response.setDateHeader(CacheConstants.HEADER_EXPIRES, 0);
    }

    /** Overwrites what was set before the cache, and never what was set behind it. */
    static void apply(ResponseHeaders setBehindTheCache, HttpServletResponse response) {
        String contentType = response.getContentType();
        boolean isPage = contentType != null && contentType.startsWith("text/html");
        if (isPage && !setBehindTheCache.contains(CacheConstants.HEADER_CACHE_CONTROL)) {
            response.setHeader(
                    CacheConstants.HEADER_CACHE_CONTROL, CacheConstants.HEADER_CACHE_CONTROL_VALUE_DISABLE_CACHE);
        }
    }
}
