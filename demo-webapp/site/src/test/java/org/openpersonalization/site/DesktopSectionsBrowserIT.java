package org.openpersonalization.site;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.DisplayName;

/** Each page is narrowed to the width of a tablet in passing. */
@DisplayName("The admin app in English on a desktop")
class DesktopSectionsBrowserIT extends AdminSections {

    DesktopSectionsBrowserIT() {
        super(Screen.DESKTOP, "en", ColorScheme.LIGHT);
    }
}
