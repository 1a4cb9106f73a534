package info.magnolia.cms.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A filter that runs once for a request, however often the request is forwarded or included. */
public abstract class OncePerRequestAbstractMgnlFilter extends AbstractMgnlFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(markOfThisFilter(), Boolean.TRUE);
        super.doFilter(request, response, chain);
    }

    @Override
    public boolean bypasses(HttpServletRequest request) {
        return request.getAttribute(markOfThisFilter()) != null || super.bypasses(request);
    }

    private String markOfThisFilter() {
        return getClass().getName() + "@" + System.identityHashCode(this) + ".done";
    }
}
