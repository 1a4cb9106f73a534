package org.openpersonalization.host;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.filters.OncePerRequestAbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import info.magnolia.module.cache.cachekey.DefaultCacheKey;
import info.magnolia.module.cache.cachekey.DefaultCacheKeyGenerator;
import info.magnolia.module.cache.cachepolicy.instructor.CacheInstructor;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands before the cache, notes what it sees there and does what the request's header {@code X-Do} asks for. */
public class RecorderFilter extends OncePerRequestAbstractMgnlFilter {

    static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    private final Provider<CacheInstructor> instructor;

    @Inject
    public RecorderFilter(Provider<CacheInstructor> instructor) {
        this.instructor = instructor;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AggregationState state = MgnlContext.getAggregationState();
        SEEN.add(state.getOriginalURI() + "|" + state.getCurrentURI() + "|" + state.getLocale() + "|"
                + state.getHandle() + "|" + state.getMainContentNode());
        response.setHeader("X-Recorder", "passed");
        switch (String.valueOf(request.getHeader("X-Do"))) {
            case "header" -> response.setHeader("Cache-Control", "private, no-store, no-cache");
            case "ttl" -> instructor.get().setTtl(0);
            case "key" -> instructor.get().setKeyGenerator(new VisitorKeys());
            case "cookie" -> response.addHeader("Set-Cookie", "before=the-cache; Path=/");
            default -> response.setHeader("X-Do", "nothing");
        }
        chain.doFilter(request, response);
    }

    /** Keys that know the visitor. */
    public static class VisitorKeys extends DefaultCacheKeyGenerator {

        @Override
        protected DefaultCacheKey createKey(
                AggregationState state,
                String uri,
                String serverName,
                String locale,
                String channel,
                String method,
                Map<String, String> params,
                Boolean isSecure,
                SortedMap<String, Serializable> extra) {
            SortedMap<String, Serializable> more = extra == null ? new TreeMap<>() : extra;
            more.put(
                    "visitor",
                    String.valueOf(MgnlContext.getWebContext().getRequest().getHeader("X-Visitor")));
            return super.createKey(state, uri, serverName, locale, channel, method, params, isSecure, more);
        }
    }
}
