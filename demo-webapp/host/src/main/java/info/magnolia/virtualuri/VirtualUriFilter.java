package info.magnolia.virtualuri;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Follows virtual addresses; a forwarded request is not looked up again. */
public class VirtualUriFilter extends AbstractMgnlFilter {

    private final VirtualUriRegistry registry;

    @Inject
    public VirtualUriFilter(VirtualUriRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> target = request.getDispatcherType() == DispatcherType.FORWARD
                ? Optional.empty()
                : registry.targetOf(MgnlContext.getAggregationState().getCurrentURI());
        if (target.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            lead(target.get(), request, response);
        }
    }

    private static void lead(String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int colon = target.indexOf(':');
        String where = target.substring(colon + 1);
        switch (colon < 0 ? "forward" : target.substring(0, colon)) {
            case "redirect" -> response.sendRedirect(request.getContextPath() + where);
            case "permanent" -> {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", request.getContextPath() + where);
            }
            default -> forward(where, request, response);
        }
    }

    private static void forward(String where, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RequestDispatcher dispatcher = request.getRequestDispatcher(where);
        if (dispatcher == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            dispatcher.forward(request, response);
        }
    }
}
