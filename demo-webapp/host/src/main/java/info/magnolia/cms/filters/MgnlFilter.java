package info.magnolia.cms.filters;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

/** A servlet filter that has a name and says itself whether a request is its business. */
public interface MgnlFilter extends Filter {

    String getName();

    void setName(String name);

    boolean matches(HttpServletRequest request);
}
