package org.openpersonalization.web.admin.consent;

import java.util.Optional;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;

/** Draws what visitors see, from the very templates that they see, with forms that do nothing. */
@FunctionalInterface
public interface BannerPreview {

    /** The surfaces with a preview. */
    enum Surface {
        BANNER,
        PREFERENCES
    }

    /**
     * A surface with its texts.
     *
     * @param surface the surface
     * @param language of the texts
     * @param regime of a visitor without choices
     * @param draft the terms of one purpose that take the place of those in force; empty for those in force
     */
    record View(Surface surface, String language, Regime regime, Optional<PurposeTerms> draft) {}

    /** A whole HTML page. */
    String html(View view);
}
