package org.openpersonalization.magnolia.web;

import info.magnolia.context.MgnlContext;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.web.admin.consent.BannerPreview;
import org.openpersonalization.web.page.Previews;

/** Draws for admins what visitors see. */
public final class SurfacePreview implements BannerPreview {

    private final Previews pages;
    private final Supplier<ConsentRules> rules;
    private final InstantSource clock;

    public SurfacePreview(Previews pages, Supplier<ConsentRules> rules, InstantSource clock) {
        this.pages = pages;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String html(Surface surface, String language, Regime regime) {
        String contextPath = MgnlContext.getContextPath();
        return surface == Surface.BANNER
                ? pages.banner(rules.get(), language, regime, contextPath)
                : pages.preferences(
                        rules.get(),
                        language,
                        regime,
                        contextPath,
                        clock.instant().atZone(ZoneOffset.UTC));
    }
}
