package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of the admin app on one screen in one language and one scheme of colours; one class each, so that processes share the work. */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdminSections {

    private static final List<String> SECTIONS = List.of(
            "overview",
            "consent/purposes",
            "consent/purposes/behavioral",
            "consent/purposes/behavioral/texts",
            "consent/preview",
            "consent/rates",
            "consent/ledger",
            "consent/verification",
            "components",
            "components?component=" + Visitors.HERO,
            "components/of/" + Visitors.HERO,
            "preview/page?page=/home&persona=climber-friday",
            "preview/matrix?page=/home",
            "experiments",
            "experiments/hero-spring/settings",
            "experiments/hero-spring/history",
            "experiments/hero-spring/edit",
            "experiments/hero-spring/edit?step=variants",
            "experiments/hero-spring/edit?step=goals",
            "experiments/hero-spring/edit?step=review",
            "experiments/new",
            "goals",
            "goals/order-value",
            "goals/new",
            "programme",
            "visitors",
            "requests",
            "requests/new",
            "audiences",
            "audiences/new",
            "audiences/of/california-pricing-twice",
            "alerts",
            "audit",
            "settings",
            "installation");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final Screen screen;
    private final String language;
    private final ColorScheme colours;

    AdminSections(Screen screen, String language, ColorScheme colours) {
        this.screen = screen;
        this.language = language;
        this.colours = colours;
    }

    /** A visitor of whom there is something to see. */
    @BeforeAll
    void aVisitorWhoAllowsEverything(Site site) {
        Person.knownWell(site);
        Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "Sec-GPC", "1")
                .page("/home.html");
    }

    @Test
    void everySectionIsAccessibleAndFitsTheScreen(Site site) {
        try (BrowserContext browser =
                CHROMIUM.newContext(screen.options(language).setColorScheme(colours))) {
            List<String> troubles = new ArrayList<>();
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    troubles.add(message.text());
                }
            });
            for (String section : SECTIONS) {
                AdminPages.follow(page, site.url("") + AdminPages.APP + "#/" + section);
                Chromium.screenshot(
                        page, "admin-" + section.replaceAll("[/?=]", "-") + "-" + screen.name() + "-" + language);

                assertThat(page.locator("main h1").first().textContent())
                        .as(section)
                        .isNotBlank();
                assertFits(page, section, screen);
                if (screen.equals(Screen.DESKTOP)) {
                    assertFits(page, section, Screen.TABLET);
                    Chromium.resize(page, screen.width(), screen.height());
                }
                Accessibility.assertNoViolationsBesidesFrames(page);
            }
            assertThat(troubles).isEmpty();
        }
    }

    private static void assertFits(Page page, String section, Screen screen) {
        Chromium.resize(page, screen.width(), screen.height());
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(section + " on a " + screen.name())
                .isLessThanOrEqualTo(screen.width());
    }
}
