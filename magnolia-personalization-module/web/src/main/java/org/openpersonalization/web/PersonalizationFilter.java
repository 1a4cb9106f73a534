package org.openpersonalization.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides before the page is rendered, leaves the decisions on the request, and keeps the page view when the page is
 * done. One of the four edges: whatever fails in here is logged once, and the page is rendered with its own content.
 */
public final class PersonalizationFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalizationFilter.class);

    private final Supplier<Optional<Personalization>> personalization;
    private final Function<HttpServletRequest, Optional<String>> pageOf;
    private final Function<HttpServletRequest, Optional<String>> renderedPageOf;

    /**
     * A filter.
     *
     * @param personalization asked for at each request, since settings change while the site runs; empty when it is
     *     switched off
     * @param pageOf the path of the page that the request asks for; empty when it asks for none
     * @param renderedPageOf afterwards, the path of the page that was rendered; empty when none was, such as when the page
     *     came from a cache
     */
    public PersonalizationFilter(
            Supplier<Optional<Personalization>> personalization,
            Function<HttpServletRequest, Optional<String>> pageOf,
            Function<HttpServletRequest, Optional<String>> renderedPageOf) {
        this.personalization = personalization;
        this.pageOf = pageOf;
        this.renderedPageOf = renderedPageOf;
    }

    /** Decides once for each request, however often it is forwarded, goes on, and keeps what it told. */
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean first = RequestDecisions.of(request).isEmpty();
        Optional<VisitorResponse> forVisitor = first ? decide(request, response) : Optional.empty();
        chain.doFilter(request, forVisitor.isPresent() ? forVisitor.get() : response);
        forVisitor.ifPresent(VisitorResponse::settle);
        if (first) {
            keep(request, response);
        }
    }

    /** The response that sets the visitor's cookies, where there are any to set. */
    private Optional<VisitorResponse> decide(HttpServletRequest request, HttpServletResponse response) {
        try {
            Optional<Personalization> current = personalization.get();
            Optional<Personalization.View> view =
                    current.flatMap(now -> pageOf.apply(request).map(page -> now.decideView(request, response, page)));
            view.ifPresent(decided -> decided.decisions().attachTo(request));
            return view.filter(decided -> !decided.cookies().isEmpty())
                    .map(decided -> new VisitorResponse(response, decided.cookies(), decided.now()));
        } catch (RuntimeException | Error fault) {
            LOG.warn("Deciding failed, showing default content", fault);
            RequestDecisions.failed("", fault.getClass().getSimpleName()).attachTo(request);
            return Optional.empty();
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) {
        try {
            Optional<Personalization> current = personalization.get();
            Optional<RequestDecisions> decisions = RequestDecisions.of(request);
            if (current.isPresent() && decisions.isPresent() && PageViews.isOne(request, response)) {
                String page = renderedPageOf
                        .apply(request)
                        .orElse(decisions.get().plan().page());
                current.get().keep(decisions.get(), page);
            }
        } catch (RuntimeException | Error fault) {
            LOG.warn("Keeping a page view failed; the visitor has the page", fault);
        }
    }
}
