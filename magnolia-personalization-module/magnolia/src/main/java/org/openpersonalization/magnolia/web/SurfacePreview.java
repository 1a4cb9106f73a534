package org.openpersonalization.magnolia.web;

import info.magnolia.context.MgnlContext;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
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
    public String html(View view) {
        ConsentRules now = rules.get();
        ConsentRules shown = view.draft().map(now::with).orElse(now);
        String contextPath = MgnlContext.getContextPath();
        return view.surface() == Surface.BANNER
                ? pages.banner(shown, view.language(), view.regime(), contextPath)
                : pages.preferences(
                        shown,
                        view.language(),
                        view.regime(),
                        contextPath,
                        clock.instant().atZone(ZoneOffset.UTC));
    }
}
