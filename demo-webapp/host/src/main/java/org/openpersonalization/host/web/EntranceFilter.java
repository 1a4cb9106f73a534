package org.openpersonalization.host.web;

import info.magnolia.cms.filters.FilterManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one filter that the server knows: refuses what no filter should see, and catches what none has caught. */
final class EntranceFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(EntranceFilter.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final String ALLOWED = "GET, HEAD, POST, PUT, DELETE, OPTIONS, PATCH";

    private final Supplier<FilterManager> filters;

    EntranceFilter(Supplier<FilterManager> filters) {
        this.filters = filters;
    }

    @Override
    public void init(FilterConfig filterConfig) throws ServletException {
        filters.get().init(filterConfig);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            enter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        } else {
            filters.get().getFilterDispatcher().doDispatch(request, response, chain);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", ALLOWED);
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            filters.get().getFilterDispatcher().doDispatch(request, response, chain);
        } catch (ServletException | RuntimeException e) {
            LOG.error("Request failed [method={}, path={}]", request.getMethod(), request.getServletPath(), e);
            if (!response.isCommitted()) {
                response.reset();
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
