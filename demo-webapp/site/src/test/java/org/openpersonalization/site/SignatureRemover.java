package org.openpersonalization.site;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.module.cache.cachekey.DefaultCacheKey;
import info.magnolia.module.cache.cachekey.DefaultCacheKeyGenerator;
import info.magnolia.module.cache.cachepolicy.instructor.CacheInstructor;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openpersonalization.magnolia.cache.PageEndKeyGenerator;
import org.openpersonalization.magnolia.rendering.page.PageKeeping;

/** Stands before the page cache and, when told to, takes out of its keys what the module adds. */
public class SignatureRemover extends AbstractMgnlFilter {

    private static volatile boolean active;

    private final PageEndKeyGenerator signing;

    @Inject
    public SignatureRemover(PageKeeping keeping) {
        this.signing = new PageEndKeyGenerator(keeping);
    }

    static void removeSignatures(boolean remove) {
        active = remove;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (active) {
            CacheInstructor.of(request).setKeyGenerator(this::unsigned);
        }
        chain.doFilter(request, response);
    }

    /** The module is asked all the same, and takes the page for one that is kept under its signature. */
    private DefaultCacheKey unsigned(AggregationState state) {
        signing.generateKey(state);
        return new DefaultCacheKeyGenerator().generateKey(state);
    }
}
