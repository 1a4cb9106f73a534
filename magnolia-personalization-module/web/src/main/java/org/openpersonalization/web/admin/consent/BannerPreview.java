package org.openpersonalization.web.admin.consent;

import org.openpersonalization.consent.Regime;

/** Draws what visitors see, from the very templates that they see, with forms that do nothing. */
@FunctionalInterface
public interface BannerPreview {

    /** The surfaces with a preview. */
    enum Surface {
        BANNER,
        PREFERENCES
    }

    /** A whole HTML page. */
    String html(Surface surface, String language, Regime regime);
}
