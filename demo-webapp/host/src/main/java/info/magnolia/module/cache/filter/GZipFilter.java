package info.magnolia.module.cache.filter;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the place of the filter that packs answers for browsers: it packs nothing, and its response returns the dates in headers as
 * numbers, as Magnolia's does.
 */
public class GZipFilter extends AbstractMgnlFilter {

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean isPacked = accepted != null && accepted.contains("gzip");
        chain.doFilter(request, isPacked ? new PackingResponse(response) : response);
    }

    private static final class PackingResponse extends HttpServletResponseWrapper {

        private final Map<String, List<Long>> dates = new HashMap<>();

        PackingResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setDateHeader(String name, long date) {
            dates.put(name, List.of(date));
            super.setDateHeader(name, date);
        }

        @Override
        public void setHeader(String name, String value) {
            dates.remove(name);
            super.setHeader(name, value);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // numbers among texts, which the test is about
        public Collection<String> getHeaders(String name) {
            return dates.containsKey(name) ? (Collection) dates.get(name) : super.getHeaders(name);
        }
    }
}
