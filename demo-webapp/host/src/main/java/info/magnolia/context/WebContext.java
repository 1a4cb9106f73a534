package info.magnolia.context;

import info.magnolia.cms.core.AggregationState;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context of a request. */
public interface WebContext extends Context {

    void init(HttpServletRequest request, HttpServletResponse response, ServletContext servletContext);

    AggregationState getAggregationState();

    void resetAggregationState();

    @Nullable
    String getParameter(String name);

    Map<String, String> getParameters();

    String getContextPath();

    HttpServletRequest getRequest();

    HttpServletResponse getResponse();

    ServletContext getServletContext();

    /** Puts a wrapped request and response in place of the current ones, until {@link #pop()}. */
    void push(HttpServletRequest request, HttpServletResponse response);

    void pop();

    String @Nullable [] getParameterValues(String name);
}
