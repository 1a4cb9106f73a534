package info.magnolia.module.cache.cachekey;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes keys from address, parameters, server name, locale, channel, method and scheme. Subclasses may add to them. */
public class DefaultCacheKeyGenerator implements CacheKeyGenerator<DefaultCacheKey> {

    private static final String ONLY_CHANNEL = "all";

    @Override
    public DefaultCacheKey generateKey(AggregationState state) {
        WebContext context = MgnlContext.getWebContext();
        HttpServletRequest request = context.getRequest();
        return createKey(
                state,
                state.getOriginalURI(),
                request.getServerName(),
                String.valueOf(state.getLocale()),
                ONLY_CHANNEL,
                request.getMethod(),
                context.getParameters(),
                request.isSecure(),
                null);
    }

    /** Nine parameters, because that is the public signature that subclasses override. */
    protected DefaultCacheKey createKey(
            AggregationState state,
            String uri,
            String serverName,
            String locale,
            String channel,
            String method,
            Map<String, String> params,
            Boolean isSecure,
            @Nullable SortedMap<String, Serializable> extra) {
        return new DefaultCacheKey(uri, serverName, locale, channel, method, params, isSecure, extra);
    }
}
