package info.magnolia.module.site.filters;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Requests of pages on other hosts, as the module {@code site} treats them where a site says nothing about them: all are allowed,
 * without cookies, and a browser's question is answered here. An origin without a scheme, such as {@code null}, gets 403.
 */
public class SiteAwareCorsFilter extends AbstractMgnlFilter {

    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String ALL = "*";

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null || origin.equals(own(request))) {
            chain.doFilter(request, response);
        } else if (!hasScheme(origin)) {
            response.setContentType("text/plain");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (isQuestion(request)) {
            response.setHeader("Access-Control-Allow-Methods", ALL);
            response.setHeader("Access-Control-Allow-Headers", ALL);
            response.setHeader(ALLOWED, ALL);
        } else {
            response.setHeader(ALLOWED, ALL);
            chain.doFilter(request, response);
        }
    }

    private static String own(HttpServletRequest request) {
        URI address = URI.create(request.getRequestURL().toString());
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static boolean hasScheme(String origin) {
        try {
            return new URI(origin).getScheme() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }
}
