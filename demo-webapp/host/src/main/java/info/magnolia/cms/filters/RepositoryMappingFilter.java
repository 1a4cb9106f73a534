package info.magnolia.cms.filters;

import info.magnolia.cms.beans.config.URI2RepositoryManager;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Finds out which content an address means: workspace, path, and selectors ({@code /home~a~b~.html}). */
public class RepositoryMappingFilter extends AbstractMgnlFilter {

    private static final char SELECTOR_MARK = '~';

    private final URI2RepositoryManager mapping;

    @Inject
    public RepositoryMappingFilter(URI2RepositoryManager mapping) {
        this.mapping = mapping;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AggregationState state = MgnlContext.getAggregationState();
        String handle = mapping.getHandle(state.getCurrentURI());
        int mark = handle.indexOf(SELECTOR_MARK);
        state.setRepository(mapping.getRepository(state.getCurrentURI()));
        state.setHandle(mark < 0 ? handle : handle.substring(0, mark));
        state.setSelector(mark < 0 ? "" : selector(handle.substring(mark + 1)));
        chain.doFilter(request, response);
    }

    private static String selector(String behindTheMark) {
        int last = behindTheMark.lastIndexOf(SELECTOR_MARK);
        return last < 0 ? behindTheMark : behindTheMark.substring(0, last);
    }
}
