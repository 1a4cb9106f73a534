package info.magnolia.cms.security;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContextImpl;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.openpersonalization.host.web.Accounts;

/**
 * Logs in by the parameters {@code mgnlUserId} and {@code mgnlUserPSWD} of a POST to any address, which begins a session and
 * leads back to the same address, or by the Basic header, for this request only. Every other visitor is anonymous and has no
 * session.
 */
public class LoginFilter extends AbstractMgnlFilter {

    private static final String USER_ATTRIBUTE = User.class.getName();
    private static final String NAME_PARAMETER = "mgnlUserId";

    private final Accounts accounts;

    @Inject
    public LoginFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The session of a user who is logged in; empty for visitors, and for a Basic header. */
    public static Optional<HttpSession> sessionOfUser(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getAttribute(USER_ATTRIBUTE) != null);
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<User> byForm = userOfForm(request);
        if (byForm.isPresent()) {
            beginSession(request, byForm.get());
            response.sendRedirect(sameAddress(request));
            return;
        }
        sessionOfUser(request)
                .map(session -> (User) session.getAttribute(USER_ATTRIBUTE))
                .or(() -> accounts.authenticateBasic(request))
                .ifPresent(LoginFilter::goOnAs);
        chain.doFilter(request, response);
    }

    private Optional<User> userOfForm(HttpServletRequest request) {
        String name = request.getParameter(NAME_PARAMETER);
        String password = request.getParameter("mgnlUserPSWD");
        boolean isForm = request.getMethod().equals("POST") && name != null && password != null;
        return isForm ? accounts.authenticate(name, password) : Optional.empty();
    }

    private static void beginSession(HttpServletRequest request, User user) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(USER_ATTRIBUTE, user);
    }

    /** Without a query that holds the password. */
    private static String sameAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean isKept = query != null && !query.contains(NAME_PARAMETER);
        return request.getRequestURI() + (isKept ? "?" + query : "");
    }

    private static void goOnAs(User user) {
        if (MgnlContext.getInstance() instanceof WebContextImpl context) {
            context.login(user);
        }
    }
}
