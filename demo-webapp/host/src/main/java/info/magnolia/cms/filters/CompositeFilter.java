package info.magnolia.cms.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.host.bean.ChildBeans;

/** A filter made of filters, which run in their configured order. */
public class CompositeFilter extends AbstractMgnlFilter implements ChildBeans {

    private final List<MgnlFilter> filters = new ArrayList<>();

    @Override
    public void init(FilterConfig filterConfig) throws ServletException {
        for (MgnlFilter filter : filters) {
            filter.init(filterConfig);
        }
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        new MgnlFilterChain(chain, getFilters()).doFilter(request, response);
    }

    @Override
    public void destroy() {
        filters.forEach(MgnlFilter::destroy);
    }

    public MgnlFilter[] getFilters() {
        return filters.toArray(new MgnlFilter[0]);
    }

    public void addFilter(MgnlFilter filter) {
        filters.add(filter);
    }

    @Override
    public void addChild(String name, Object bean) {
        MgnlFilter filter = (MgnlFilter) bean;
        filter.setName(name);
        filters.add(filter);
    }

    @Override
    public Class<?> childClass() {
        return CompositeFilter.class;
    }
}
