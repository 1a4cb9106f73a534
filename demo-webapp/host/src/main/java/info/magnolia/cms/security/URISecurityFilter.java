package info.magnolia.cms.security;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.cms.filters.RequestPath;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.openpersonalization.host.web.LoginForm;

/**
 * Asks the roles of the user for the address. A visitor without the right gets the log-in form with 401; a user who is logged
 * in, and a visitor's HEAD to whatever address, get an empty 403.
 */
public class URISecurityFilter extends AbstractMgnlFilter {

    private static final String HEAD = "HEAD";
    private static final Set<String> READING = Set.of("GET", HEAD);

    private final UriPermissions permissions;
    private final LoginForm loginForm;

    @Inject
    public URISecurityFilter(UriPermissions permissions, LoginForm loginForm) {
        this.permissions = permissions;
        this.loginForm = loginForm;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        User user = MgnlContext.getUser();
        boolean anonymousHead =
                HostUser.ANONYMOUS.equals(user) && request.getMethod().equals(HEAD);
        if (!anonymousHead && isAllowed(user, request)) {
            chain.doFilter(request, response);
        } else if (HostUser.ANONYMOUS.equals(user) && !anonymousHead) {
            loginForm.show(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isAllowed(User user, HttpServletRequest request) {
        long wanted = READING.contains(request.getMethod()) ? UriPermissions.READ : UriPermissions.ALL;
        return user instanceof HostUser known && permissions.allow(known.roles(), RequestPath.of(request), wanted);
    }
}
