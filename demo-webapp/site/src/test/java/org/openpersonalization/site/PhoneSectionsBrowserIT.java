package org.openpersonalization.site;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.DisplayName;

/** German words are longer. */
@DisplayName("The admin app in German on a phone")
class PhoneSectionsBrowserIT extends AdminSections {

    PhoneSectionsBrowserIT() {
        super(Screen.PHONE, "de", ColorScheme.DARK);
    }
}
