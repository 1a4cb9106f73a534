package org.openpersonalization.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;

/**
 * The size of a window.
 *
 * @param name of screenshots
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Screen(String name, int width, int height) {

    static final Screen PHONE = new Screen("phone", 390, 844);
    static final Screen TABLET = new Screen("tablet", 768, 1024);
    static final Screen DESKTOP = new Screen("desktop", 1280, 900);

    /** Options of a window for the admin app in a language, {@code en} or {@code de}; nothing fades or slides in it. */
    Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language.equals("de") ? "de-DE" : "en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "10.7.0.1"));
    }
}
