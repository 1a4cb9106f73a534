package info.magnolia.cms.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Holds the place of a filter of Magnolia's that does nothing to the requests of this host, such as {@code range} or
 * {@code channel}: tasks that put a filter into the chain find the neighbours of a real instance.
 */
public class PassingFilter extends AbstractMgnlFilter {

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
    }
}
