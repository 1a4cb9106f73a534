package org.openpersonalization.site;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Maps the addresses of one host to the pages below {@code /home}, behind the page cache, as several sites of one instance do. */
public class SiteRootFilter extends AbstractMgnlFilter {

    static final String HOST = "alps.example";

    private static final String ROOT = "/home";

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HOST.equals(request.getHeader("X-Forwarded-Host"))) {
            AggregationState state = MgnlContext.getAggregationState();
            state.setHandle(ROOT + state.getHandle());
        }
        chain.doFilter(request, response);
    }
}
