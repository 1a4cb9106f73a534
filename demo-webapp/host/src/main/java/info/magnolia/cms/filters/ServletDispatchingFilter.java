package info.magnolia.cms.filters;

import info.magnolia.objectfactory.Components;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A servlet in the chain of filters: it answers what its mappings match and lets everything else go on. */
public class ServletDispatchingFilter extends AbstractMgnlFilter {

    private String servletName = "";
    private String servletClass = "";
    private Map<String, String> parameters = new LinkedHashMap<>();
    private @Nullable Servlet servlet;

    @Inject
    public ServletDispatchingFilter() {}

    @Override
    public void init(FilterConfig filterConfig) throws ServletException {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<? extends Servlet> type =
                    Class.forName(servletClass, true, loader).asSubclass(Servlet.class);
            Servlet created = Components.newInstance(type);
            created.init(new Settings(servletName, parameters, filterConfig.getServletContext()));
            servlet = created;
        } catch (ClassNotFoundException e) {
            throw new ServletException("Servlet has no class [name=" + servletName + "]", e);
        }
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return isEnabled() && servlet != null && getMapping().match(request).isPresent() && !bypasses(request);
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Mapping.Match> match = getMapping().match(request);
        Servlet target = servlet;
        if (match.isEmpty() || target == null) {
            chain.doFilter(request, response);
        } else {
            target.service(new MappedRequest(request, match.get()), response);
        }
    }

    @Override
    public void destroy() {
        if (servlet != null) {
            servlet.destroy();
        }
    }

    public String getServletName() {
        return servletName;
    }

    public void setServletName(String servletName) {
        this.servletName = servletName;
    }

    public String getServletClass() {
        return servletClass;
    }

    public void setServletClass(String servletClass) {
        this.servletClass = servletClass;
    }

    public Map<String, String> getParameters() {
        return parameters;
    }

    public void setParameters(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The request with the servlet path and path info that the mapping gives. */
    private static final class MappedRequest extends HttpServletRequestWrapper {

        private final Mapping.Match match;

        MappedRequest(HttpServletRequest request, Mapping.Match match) {
            super(request);
            this.match = match;
        }

        @Override
        public String getServletPath() {
            return match.servletPath();
        }

        @Override
        public @Nullable String getPathInfo() {
            return match.pathInfo();
        }
    }

    private record Settings(String name, Map<String, String> parameters, ServletContext context)
            implements ServletConfig {

        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public @Nullable String getInitParameter(String parameter) {
            return parameters.get(parameter);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
