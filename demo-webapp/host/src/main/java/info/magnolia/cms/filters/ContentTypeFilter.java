package info.magnolia.cms.filters;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sets the character encoding and stores the address of the request. Parameters are read here, so that the body of a
 * form is empty for later readers.
 */
public class ContentTypeFilter extends AbstractMgnlFilter {

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        request.getParameterMap();
        noteAddress(request, MgnlContext.getAggregationState());
        chain.doFilter(request, response);
    }

    private static void noteAddress(HttpServletRequest request, AggregationState state) {
        String path = RequestPath.of(request);
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            state.setOriginalURI(path);
            state.setQueryString(request.getQueryString() == null ? "" : request.getQueryString());
        }
        state.setCurrentURI(path);
        int dot = path.lastIndexOf('.');
        state.setExtension(dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "");
    }
}
