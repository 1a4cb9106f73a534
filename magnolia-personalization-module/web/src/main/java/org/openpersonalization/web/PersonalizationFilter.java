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
 * Decides before the page is rendered and leaves the decisions on the request. One of the four edges: whatever fails
 * in here is logged once, and the page is rendered with its own content.
 */
public final class PersonalizationFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalizationFilter.class);

    private final Supplier<Optional<Personalization>> personalization;
    private final Function<HttpServletRequest, Optional<String>> pageOf;

    /**
     * A filter.
     *
     * @param personalization asked for at each request, since settings change while the site runs; empty when it is
     *     switched off
     * @param pageOf the path of the page that the request asks for; empty when it asks for none
     */
    public PersonalizationFilter(
            Supplier<Optional<Personalization>> personalization,
            Function<HttpServletRequest, Optional<String>> pageOf) {
        this.personalization = personalization;
        this.pageOf = pageOf;
    }

    /** Decides once for each request, however often it is forwarded, then goes on. */
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RequestDecisions.of(request).isEmpty()) {
            decide(request);
        }
        chain.doFilter(request, response);
    }

    private void decide(HttpServletRequest request) {
        try {
            Optional<Personalization> current = personalization.get();
            if (current.isPresent()) {
                pageOf.apply(request).ifPresent(page -> decide(request, page, current.get()));
            }
        } catch (RuntimeException fault) {
            LOG.warn("Deciding failed, showing default content", fault);
            RequestDecisions.failed("", fault.getClass().getSimpleName()).attachTo(request);
        }
    }

    private static void decide(HttpServletRequest request, String page, Personalization personalization) {
        personalization.decide(request, page).attachTo(request);
    }
}
