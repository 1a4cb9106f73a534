package info.magnolia.module.cache.filter;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import info.magnolia.module.cache.Cache;
import info.magnolia.module.cache.CacheModule;
import info.magnolia.module.cache.CachePolicyResult;
import info.magnolia.module.cache.ContentCaching;
import info.magnolia.module.cache.cachepolicy.instructor.CacheInstructor;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Answers from the cache, or lets the request through and keeps the answer. Once for a request, forwards included. */
public class CacheFilter extends AbstractMgnlFilter {

    private static final String PASSED = CacheFilter.class.getName() + ".passed";

    private final Provider<WebContext> webContextProvider;
    private final CacheModule module;
    private String defaultContentCachingConfigurationName = "defaultPageCache";

    @Inject
    public CacheFilter(Provider<WebContext> webContextProvider, CacheModule module) {
        this.webContextProvider = webContextProvider;
        this.module = module;
    }

    @Override
    public boolean bypasses(HttpServletRequest request) {
        return request.getAttribute(PASSED) != null || super.bypasses(request);
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCaching caching = module.getContentCaching(defaultContentCachingConfigurationName);
        if (caching == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(PASSED, Boolean.TRUE);
        Cache cache = module.getCache(defaultContentCachingConfigurationName);
        CachePolicyResult result = caching.getCachePolicy()
                .shouldCache(cache, webContextProvider.get().getAggregationState(), caching.getFlushPolicy());
        switch (result.behaviour()) {
            case USE_CACHE -> useCache(result, request, response);
            case STORE -> store(result, cache, new Exchange(request, response, chain));
            case BYPASS -> {
                BrowserCachePolicy.forbid(response);
                letThrough(new Exchange(request, response, chain), 0);
            }
        }
    }

    private static void useCache(CachePolicyResult result, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ((CachedPage) Objects.requireNonNull(result.cachedEntry())).sendTo(request, response);
    }

    private void store(CachePolicyResult result, Cache cache, Exchange exchange) throws IOException, ServletException {
        long generation = cache.getGeneration();
        CacheInstructor instructor = CacheInstructor.of(exchange.request);
        CacheResponseWrapper wrapper = run(exchange, module.thresholdInBytes());
        if (!wrapper.isComplete()) {
            wrapper.finish();
            return;
        }
        Object key = Objects.requireNonNull(result.key());
        if (wrapper.headers().forbidCaching() || instructor.forbidsCaching()) {
            cache.put(key, new UncacheableEntry());
            exchange.response.setHeader("Last-Modified", HttpDate.format(System.currentTimeMillis()));
            wrapper.finish();
            return;
        }
        CachedPage page = CachedPage.of(wrapper, instructor, System.currentTimeMillis());
        if (cache.getGeneration() == generation) {
            cache.put(key, page);
        }
        page.sendTo(exchange.request, exchange.response);
    }

    private static void letThrough(Exchange exchange, int threshold) throws IOException, ServletException {
        run(exchange, threshold).finish();
    }

    /** Everything behind the cache sees the wrapper as the response, by way of the context too. */
    private static CacheResponseWrapper run(Exchange exchange, int threshold) throws IOException, ServletException {
        CacheResponseWrapper wrapper = new CacheResponseWrapper(exchange.response, threshold);
        MgnlContext.push(exchange.request, wrapper);
        try {
            exchange.chain.doFilter(exchange.request, wrapper);
        } finally {
            MgnlContext.pop();
        }
        wrapper.flushBuffer();
        return wrapper;
    }

    public String getDefaultContentCachingConfigurationName() {
        return defaultContentCachingConfigurationName;
    }

    public void setDefaultContentCachingConfigurationName(String name) {
        this.defaultContentCachingConfigurationName = name;
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}
}
