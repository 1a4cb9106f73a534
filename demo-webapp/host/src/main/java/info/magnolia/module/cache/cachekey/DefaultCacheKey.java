package info.magnolia.module.cache.cachekey;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The default key of a response. No part of it depends on the visitor.
 *
 * @param uri the path as the browser sent it
 * @param domain the server's name as the browser sent it
 * @param locale the locale
 * @param channel the channel
 * @param method the HTTP method
 * @param params the parameters of the query
 * @param secure whether the request came by HTTPS
 * @param extra additions of other modules
 */
public record DefaultCacheKey(
        String uri,
        String domain,
        String locale,
        String channel,
        String method,
        Map<String, String> params,
        boolean secure,
        @Nullable SortedMap<String, Serializable> extra)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public DefaultCacheKey {
        params = Map.copyOf(params);
        extra = extra == null ? new TreeMap<>() : new TreeMap<>(extra);
    }
}
