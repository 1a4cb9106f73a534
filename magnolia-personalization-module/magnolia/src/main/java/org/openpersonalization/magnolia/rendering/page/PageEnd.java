package org.openpersonalization.magnolia.rendering.page;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.rendering.PreviewRequest;
import org.openpersonalization.magnolia.rendering.ShownComponents;
import org.openpersonalization.magnolia.rendering.Texts;
import org.openpersonalization.magnolia.rendering.WhyLinks;
import org.openpersonalization.service.memory.BoundedCache;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.page.FirstLayer;
import org.openpersonalization.web.page.PageAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the body of every page of a public instance: the first layer, the links to the privacy choices and to the
 * reasons, and the tracker. On unpersonalized pages it depends on the address alone, so that a page is the same for all
 * visitors and may be cached; the link to the reasons is only on pages that are private anyway.
 */
@Singleton
public class PageEnd {

    private static final Logger LOG = LoggerFactory.getLogger(PageEnd.class);
    private static final String ADDRESSES = "/.personalization";

    private static final FirstLayer.Banner NO_BANNER = new FirstLayer.Banner("", true);
    /** No page is kept without the banner that it should have. */
    private static final FirstLayer.Banner FAILED = new FirstLayer.Banner("", false);

    /** More languages and applications than a site has. */
    private static final int MOST_ENDS = 64;

    /** All on which the shared part depends, besides the banner. */
    private record EndSource(boolean on, String language, String contextPath, String privacyPage) {}

    /** @param banner of which the end was made; compared by identity, since it is long and stays for some time */
    private record KnownEnd(FirstLayer.Banner banner, SharedEnd end) {}

    private final PersonalizationService service;
    private final ServerConfiguration server;
    private final WhyLinks whyLinks;
    /** The page cache asks for the fingerprint of the end at each request. */
    private final BoundedCache<EndSource, KnownEnd> ends = BoundedCache.of(MOST_ENDS);

    @Inject
    public PageEnd(PersonalizationService service, ServerConfiguration server, WhyLinks whyLinks) {
        this.service = service;
        this.server = server;
        this.whyLinks = whyLinks;
    }

    /** Whether the page gets anything: not where nothing is personalized for visitors, or an editor looks at a variant. */
    public boolean isWanted() {
        return !server.isAdmin() && service.visitors().isPresent() && !PreviewRequest.isCurrent();
    }

    /** The part that depends on the address and the language alone. */
    public SharedEnd shared() {
        if (!isWanted()) {
            return SharedEnd.NONE;
        }
        boolean on = service.visitors().filter(VisitorServices::isOn).isPresent();
        FirstLayer.Banner banner = on ? firstLayer() : NO_BANNER;
        EndSource source = new EndSource(on, Texts.language(), MgnlContext.getContextPath(), service.privacyPage());
        return ends.get(source)
                .filter(known -> known.banner() == banner)
                .map(KnownEnd::end)
                .orElseGet(() -> fresh(source, banner));
    }

    private SharedEnd fresh(EndSource source, FirstLayer.Banner banner) {
        SharedEnd end = new SharedEnd(banner.html(), source.on(), settings(), banner.settled());
        ends.put(source, new KnownEnd(banner, end));
        return end;
    }

    private FirstLayer.Banner firstLayer() {
        return service.visitors()
                .map(VisitorServices::surfaces)
                .map(this::firstLayer)
                .orElse(NO_BANNER);
    }

    /** The HTML, made of what the page has shown until now. While personalization is off it is the link to the choices alone. */
    public String html(SharedEnd shared) {
        String context = MgnlContext.getContextPath();
        if (!shared.on()) {
            return nav(link(context + ownPrivacyPage(), "privacy"));
        }
        String why = whyLinks.to(ShownComponents.all())
                .map(address -> " " + link(address, "why"))
                .orElse("");
        String banner = PageAddress.into(
                shared.firstLayer(), PageAddress.of(MgnlContext.getWebContext().getRequest()));
        return banner + nav(link(context + privacyPage(), "privacy") + why) + tracker(page());
    }

    /** Besides the address of the page itself, everything that links and tracker depend on. */
    private String settings() {
        return nav(link(service.privacyPage(), "privacy")) + tracker("");
    }

    /** The page by which the tracker names it is the one of the CMS, whatever the language, context path or virtual address. */
    private static String tracker(String page) {
        return "<script src=\"" + Html.inAttribute(MgnlContext.getContextPath() + ADDRESSES)
                + "/tracker.js\" data-page=\"" + Html.inAttribute(page) + "\" defer></script>\n";
    }

    private static String page() {
        AggregationState state = MgnlContext.getAggregationState();
        return Definitions.WEBSITE.equals(state.getRepository())
                ? Optional.ofNullable(state.getHandle()).orElse("")
                : "";
    }

    private static String nav(String links) {
        return "<nav class=\"p13n-privacy\" aria-label=\"" + Html.inAttribute(Texts.text("privacy.label")) + "\">"
                + links + "</nav>";
    }

    /** The banner with its style sheets. It lies above the page, so that nothing moves when they arrive. */
    private FirstLayer.Banner firstLayer(VisitorServices.Surfaces surfaces) {
        if (!service.notices().firstLayer()) {
            return NO_BANNER;
        }
        try {
            return surfaces.firstLayer().banner(Texts.language(), MgnlContext.getContextPath());
        } catch (RuntimeException | Error fault) {
            LOG.warn("The first layer failed, leaving it out; the link to the choices stays", fault);
            return FAILED;
        }
    }

    private static String link(String address, String text) {
        return "<a href=\"" + Html.inAttribute(address) + "\">" + Html.inAttribute(Texts.text(text)) + "</a>";
    }

    private String privacyPage() {
        String page = service.privacyPage();
        return page.isEmpty() ? ownPrivacyPage() : languagePrefix() + page;
    }

    /** The module's own preference centre, which works while a site's page has nothing to ask. */
    private static String ownPrivacyPage() {
        return ADDRESSES + "/preferences?language=" + Texts.language();
    }

    /** The part of the address that chose the language, such as {@code /de}: it is gone from the current address. */
    private static String languagePrefix() {
        AggregationState state = MgnlContext.getAggregationState();
        String original = String.valueOf(state.getOriginalURI());
        String current = String.valueOf(state.getCurrentURI());
        return original.endsWith(current) ? original.substring(0, original.length() - current.length()) : "";
    }
}
