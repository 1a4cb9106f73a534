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
 * Logs in by form ({@code mgnlUserId}, {@code mgnlUserPSWD}; then a session begins) or by the Basic header (for this
 * request only). Who does neither is anonymous and has no session.
 */
public class LoginFilter extends AbstractMgnlFilter {

    private static final String USER_ATTRIBUTE = User.class.getName();
    private static final String RETURN_TO = "mgnlReturnTo";

    private final Accounts accounts;

    @Inject
    public LoginFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<User> byForm = userOfForm(request);
        if (byForm.isPresent()) {
            beginSession(request, byForm.get());
            response.sendRedirect(returnAddress(request));
            return;
        }
        userOfSession(request).or(() -> accounts.authenticateBasic(request)).ifPresent(LoginFilter::goOnAs);
        chain.doFilter(request, response);
    }

    private Optional<User> userOfForm(HttpServletRequest request) {
        String name = request.getParameter("mgnlUserId");
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

    /** Only addresses on this server, so that nobody is led elsewhere. */
    private static String returnAddress(HttpServletRequest request) {
        String wanted = request.getParameter(RETURN_TO);
        boolean isLocal = wanted != null && wanted.matches("/[\\w./~-]*") && !wanted.startsWith("//");
        return isLocal ? wanted : "/";
    }

    private static Optional<User> userOfSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((User) session.getAttribute(USER_ATTRIBUTE));
    }

    private static void goOnAs(User user) {
        if (MgnlContext.getInstance() instanceof WebContextImpl context) {
            context.login(user);
        }
    }
}
