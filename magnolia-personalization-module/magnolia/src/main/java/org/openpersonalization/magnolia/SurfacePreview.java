package org.openpersonalization.magnolia;

import info.magnolia.context.MgnlContext;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.web.admin.consent.Preview;
import org.openpersonalization.web.page.PagePreview;
import org.openpersonalization.web.page.VisitorPages;

/** Draws for admins what visitors see. */
final class SurfacePreview implements Preview {

    private final PagePreview pages;

    SurfacePreview(VisitorPages pages, Supplier<ConsentRules> rules, InstantSource clock) {
        this.pages = new PagePreview(pages, rules, clock);
    }

    @Override
    public String html(Surface surface, String language, Regime regime) {
        String contextPath = MgnlContext.getContextPath();
        return surface == Surface.BANNER
                ? pages.banner(language, regime, contextPath)
                : pages.preferences(language, regime, contextPath);
    }
}
