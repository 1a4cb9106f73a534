package org.openpersonalization.magnolia.web;

import info.magnolia.cms.beans.config.URI2RepositoryManager;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.web.PersonalizationFilter;

/** The filter in Magnolia's chain, directly before {@code cache}: finds the page's path and lets the web layer decide. */
public class PersonalizationMgnlFilter extends AbstractMgnlFilter {

    private final PersonalizationFilter filter;
    private final URI2RepositoryManager repositories;

    @Inject
    public PersonalizationMgnlFilter(PersonalizationService service, URI2RepositoryManager repositories) {
        this.filter =
                new PersonalizationFilter(service::current, this::pageOf, PersonalizationMgnlFilter::renderedPageOf);
        this.repositories = repositories;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter.doFilter(request, response, chain);
    }

    /** The page below {@code website}; an address that leads elsewhere, or only by a virtual one, has no plan yet. */
    private Optional<String> pageOf(HttpServletRequest request) {
        AggregationState state = MgnlContext.getAggregationState();
        String uri = state.getCurrentURI();
        if (!Definitions.WEBSITE.equals(repositories.getRepository(uri))) {
            return Optional.empty();
        }
        String handle = repositories.getHandle(uri);
        int selector = handle.indexOf('~');
        return Optional.of(selector < 0 ? handle : handle.substring(0, selector));
    }

    /** Known once the page was rendered, also behind a virtual address; not when it came from the page cache. */
    private static Optional<String> renderedPageOf(HttpServletRequest request) {
        AggregationState state = MgnlContext.getAggregationState();
        return Definitions.WEBSITE.equals(state.getRepository())
                ? Optional.ofNullable(state.getHandle()).filter(handle -> !handle.isEmpty())
                : Optional.empty();
    }
}
