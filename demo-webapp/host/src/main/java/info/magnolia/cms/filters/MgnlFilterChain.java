package info.magnolia.cms.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** One request's way through a list of filters: those that do not match are passed by, the container's chain comes last. */
public class MgnlFilterChain implements FilterChain {

    private final FilterChain last;
    private final MgnlFilter[] filters;
    private int next;

    public MgnlFilterChain(FilterChain last, MgnlFilter[] filters) {
        this.last = last;
        this.filters = filters;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
        while (next < filters.length) {
            MgnlFilter filter = filters[next++];
            if (filter.matches((HttpServletRequest) request)) {
                filter.doFilter(request, response, this);
                return;
            }
        }
        last.doFilter(request, response);
    }
}
