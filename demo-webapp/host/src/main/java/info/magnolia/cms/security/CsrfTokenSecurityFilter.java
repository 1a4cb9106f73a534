package info.magnolia.cms.security;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.cms.filters.RequestPath;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.openpersonalization.host.web.CsrfTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses changes that do not bring the token; their origin ({@code Origin}, {@code Referer}) plays no part. It stands before
 * the log-in, so that a request with a Basic header and no session is checked like an anonymous one.
 */
public class CsrfTokenSecurityFilter extends AbstractMgnlFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CsrfTokenSecurityFilter.class);
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String REFUSAL = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>403</title></head><body>
            <h1>403</h1><p>CSRF token mismatch. The session may have expired: open the page again.</p></body></html>
            """;

    private final CsrfTokens tokens;

    @Inject
    public CsrfTokenSecurityFilter(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE_METHODS.contains(request.getMethod())) {
            tokens.tokenFor(request, response);
            chain.doFilter(request, response);
        } else if (tokens.matches(request)) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("Possible CSRF Attack [method={}, path={}]", request.getMethod(), RequestPath.of(request));
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().print(REFUSAL);
        }
    }
}
