package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(PlayedShop.Extension.class)
abstract class PlayedSections {

    private static final String EXPERIMENT = "experiments/hut-beds/results";
    private static final List<String> SECTIONS = List.of("experiments", EXPERIMENT, "goals", "programme");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    static Stream<Arguments> screens() {
        return Stream.of(Arguments.of(390, 844, "en"), Arguments.of(1280, 900, "en"), Arguments.of(1280, 900, "de"));
    }

    @ParameterizedTest(name = "{0} px, {2}")
    @MethodSource("screens")
    void sectionsWithRealNumbersAreAccessibleAndFitTheScreen(int width, int height, String language, PlayedShop shop) {
        try (BrowserContext browser = context(width, height, language)) {
            Page page = AdminPages.loggedIn(browser, shop.address(), "viewer");
            for (String section : SECTIONS) {
                open(page, shop, section);
                Chromium.screenshot(page, "played-" + section.replace('/', '-') + "-" + width + "-" + language);

                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(section)
                        .isLessThanOrEqualTo(width);
                Accessibility.assertNoViolations(page);
            }
        }
    }

    @Test
    void pageSaysWhomTheVariantHelpsAndWhomItHurts(PlayedShop shop) {
        try (BrowserContext browser = context(1280, 900, "en")) {
            Page page = AdminPages.loggedIn(browser, shop.address(), "viewer");
            open(page, shop, EXPERIMENT);

            String results = page.locator("main").textContent();

            assertThat(results).containsIgnoringCase("phone").containsIgnoringCase("desktop");
            assertThat(results).containsIgnoringCase("helps").containsIgnoringCase("hurts");
        }
    }

    private static BrowserContext context(int width, int height, String language) {
        return CHROMIUM.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
    }

    private static void open(Page page, PlayedShop shop, String section) {
        AdminPages.open(page, shop.address(), section);
        page.locator("main h2, main table, main li").first().waitFor();
        PlaywrightAssertions.assertThat(page.locator("main .mantine-Loader-root"))
                .hasCount(0);
    }
}
