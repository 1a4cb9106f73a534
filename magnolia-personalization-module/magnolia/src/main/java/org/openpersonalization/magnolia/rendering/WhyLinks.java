package org.openpersonalization.magnolia.rendering;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.SiteClock;
import org.openpersonalization.service.visitor.receipt.ShownDecision;
import org.openpersonalization.web.RequestDecisions;
import org.openpersonalization.web.page.PageAddress;

/** The addresses that tell visitors why they see what they see. */
@Singleton
public class WhyLinks {

    private final PersonalizationService service;
    private final SiteClock clock;
    private final ServerConfiguration server;

    @Inject
    public WhyLinks(PersonalizationService service, SiteClock clock, ServerConfiguration server) {
        this.service = service;
        this.clock = clock;
        this.server = server;
    }

    /** The address for some components of the current page; empty for editors and previews, and when there is nothing to tell. */
    public Optional<String> to(List<ShownDecision> shown) {
        return service.visitors()
                .filter(services -> !server.isAdmin() && !PreviewRequest.isCurrent())
                .flatMap(services ->
                        services.surfaces().receipts().link(MgnlContext.getContextPath(), address(), now(), shown))
                .map(link -> link + "&language=" + Texts.language());
    }

    private Instant now() {
        Instant now = clock.clock().instant();
        return RequestDecisions.of(MgnlContext.getWebContext().getRequest())
                .map(decisions -> decisions.toldAt(now))
                .orElse(now);
    }

    /** The page, to go back to: as the browser asked for it, and not where a virtual address led. */
    private static String address() {
        return PageAddress.of(MgnlContext.getWebContext().getRequest());
    }
}
