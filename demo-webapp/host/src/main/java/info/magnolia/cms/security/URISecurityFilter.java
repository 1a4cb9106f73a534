package info.magnolia.cms.security;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.cms.filters.RequestPath;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openpersonalization.host.web.Accounts;
import org.openpersonalization.host.web.LoginForm;

/** Lets visitors in on a public instance, except to {@code /.magnolia}; on an author instance, nobody without log-in. */
public class URISecurityFilter extends AbstractMgnlFilter {

    private static final String SYSTEM_PREFIX = "/.magnolia";

    private final ServerConfiguration server;
    private final LoginForm loginForm;

    @Inject
    public URISecurityFilter(ServerConfiguration server, LoginForm loginForm) {
        this.server = server;
        this.loginForm = loginForm;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAllowed(request)) {
            chain.doFilter(request, response);
        } else if (isBrowser(request) && !Accounts.hasBasicCredentials(request)) {
            loginForm.show(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Magnolia\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private boolean isAllowed(HttpServletRequest request) {
        boolean isAnonymous = MgnlContext.getUser().hasRole("anonymous");
        boolean isOpen = !server.isAdmin() && !RequestPath.of(request).startsWith(SYSTEM_PREFIX);
        return !isAnonymous || isOpen;
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
