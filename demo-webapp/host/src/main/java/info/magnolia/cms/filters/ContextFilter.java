package info.magnolia.cms.filters;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContextImpl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the thread a context for the request, and takes it away afterwards, whatever happens in between. */
public class ContextFilter extends AbstractMgnlFilter {

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (MgnlContext.hasInstance()) {
            pushAndPop(request, response, chain);
            return;
        }
        MgnlContext.setInstance(new WebContextImpl(request, response, request.getServletContext()));
        try {
            chain.doFilter(request, response);
        } finally {
            MgnlContext.release();
            MgnlContext.setInstance(null);
        }
    }

    private static void pushAndPop(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MgnlContext.push(request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            MgnlContext.pop();
        }
    }
}
