package info.magnolia.cms.security;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.openpersonalization.host.web.CsrfTokens;
import org.openpersonalization.host.web.ErrorText;

/**
 * Refuses requests that change something and don't bring the token; where they come from ({@code Origin},
 * {@code Referer}) plays no part.
 */
public class CsrfTokenSecurityFilter extends AbstractMgnlFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfTokens tokens;
    private boolean cookieForAnonymous = true;

    @Inject
    public CsrfTokenSecurityFilter(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE_METHODS.contains(request.getMethod())) {
            if (cookieForAnonymous || request.getSession(false) != null) {
                tokens.tokenFor(request, response);
            }
            chain.doFilter(request, response);
        } else if (tokens.matches(request)) {
            chain.doFilter(request, response);
        } else {
            ErrorText.send(response, HttpServletResponse.SC_FORBIDDEN, "CSRF token mismatch");
        }
    }

    public boolean isCookieForAnonymous() {
        return cookieForAnonymous;
    }

    /** Whether visitors get the cookie too, as they do in Magnolia; without, only who has a session gets it. */
    public void setCookieForAnonymous(boolean cookieForAnonymous) {
        this.cookieForAnonymous = cookieForAnonymous;
    }
}
