package info.magnolia.context;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.security.HostUser;
import info.magnolia.cms.security.User;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context of one request on one thread. */
public final class WebContextImpl extends AbstractContext implements WebContext {

    private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final ServletContext servletContext;
    private AggregationState aggregationState = new AggregationState();
    private User user = HostUser.ANONYMOUS;

    public WebContextImpl(HttpServletRequest request, HttpServletResponse response, ServletContext servletContext) {
        this.servletContext = servletContext;
        exchanges.push(new Exchange(request, response));
    }

    @Override
    public void init(HttpServletRequest request, HttpServletResponse response, ServletContext context) {
        exchanges.clear();
        exchanges.push(new Exchange(request, response));
    }

    @Override
    public User getUser() {
        return user;
    }

    /** Goes on with the rights of another user. */
    public void login(User loggedIn) {
        user = loggedIn;
        userChanged();
    }

    @Override
    public AggregationState getAggregationState() {
        return aggregationState;
    }

    @Override
    public void resetAggregationState() {
        aggregationState = new AggregationState();
    }

    @Override
    public @Nullable String getParameter(String name) {
        return getRequest().getParameter(name);
    }

    @Override
    public Map<String, String> getParameters() {
        Map<String, String> parameters = new HashMap<>();
        getRequest().getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getRequest().getParameterValues(name);
    }

    @Override
    public String getContextPath() {
        return getRequest().getContextPath();
    }

    @Override
    public HttpServletRequest getRequest() {
        return exchanges.element().request();
    }

    @Override
    public HttpServletResponse getResponse() {
        return exchanges.element().response();
    }

    @Override
    public ServletContext getServletContext() {
        return servletContext;
    }

    @Override
    public void push(HttpServletRequest request, HttpServletResponse response) {
        exchanges.push(new Exchange(request, response));
    }

    @Override
    public void pop() {
        exchanges.pop();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value, int scope) {
        HttpSession session = scope == SESSION_SCOPE ? getRequest().getSession(false) : null;
        if (session != null) {
            session.setAttribute(name, value);
        } else {
            getRequest().setAttribute(name, value);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type, as everywhere in this API
    public <T> @Nullable T getAttribute(String name, int scope) {
        if (scope == LOCAL_SCOPE) {
            return (T) getRequest().getAttribute(name);
        }
        HttpSession session = getRequest().getSession(false);
        return session == null ? null : (T) session.getAttribute(name);
    }

    @Override
    public Map<String, Object> getAttributes(int scope) {
        Map<String, Object> attributes = new HashMap<>();
        for (String name : Collections.list(getRequest().getAttributeNames())) {
            attributes.put(name, getRequest().getAttribute(name));
        }
        return attributes;
    }

    @Override
    public void removeAttribute(String name, int scope) {
        setAttribute(name, null, scope);
    }
}
