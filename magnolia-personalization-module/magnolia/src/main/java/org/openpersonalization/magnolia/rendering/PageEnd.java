package org.openpersonalization.magnolia.rendering;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.openpersonalization.magnolia.PersonalizationService;

/**
 * What every page of a public instance gets before the end of its body: the link to the privacy choices and the tracker.
 * It depends on the address alone, so that a page is the same for all visitors and may be cached.
 */
@Singleton
public class PageEnd {

    private static final String ADDRESSES = "/.personalization";
    private static final String TEXTS = "org.openpersonalization.magnolia.rendering.page-end";

    private final PersonalizationService service;
    private final ServerConfiguration server;

    @Inject
    public PageEnd(PersonalizationService service, ServerConfiguration server) {
        this.service = service;
        this.server = server;
    }

    /** The HTML; empty where nothing is personalized for visitors. */
    Optional<String> html() {
        if (server.isAdmin() || service.visitors().isEmpty()) {
            return Optional.empty();
        }
        String context = MgnlContext.getContextPath();
        return Optional.of("<nav class=\"p13n-privacy\" aria-label=\"" + text("label") + "\"><a href=\""
                + Html.inAttribute(context + privacyPage()) + "\">"
                + text("privacy") + "</a></nav><script src=\"" + Html.inAttribute(context + ADDRESSES)
                + "/tracker.js\" defer></script>\n");
    }

    private String privacyPage() {
        String page = service.privacyPage();
        return page.isEmpty() ? ADDRESSES + "/consent" : languagePrefix() + page;
    }

    /** The part of the address that chose the language, such as {@code /de}: it is gone from the current address. */
    private static String languagePrefix() {
        AggregationState state = MgnlContext.getAggregationState();
        String original = String.valueOf(state.getOriginalURI());
        String current = String.valueOf(state.getCurrentURI());
        return original.endsWith(current) ? original.substring(0, original.length() - current.length()) : "";
    }

    private static String text(String key) {
        Locale locale = MgnlContext.getAggregationState().getLocale();
        ResourceBundle.Control noServerLanguage =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(TEXTS, locale == null ? Locale.ENGLISH : locale, noServerLanguage)
                .getString(key);
    }
}
