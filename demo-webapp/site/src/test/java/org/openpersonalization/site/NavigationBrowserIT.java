package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SiteExtension.class)
@DisplayName("Pages of the admin app follow each other without loading the app again")
class NavigationBrowserIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({"consent, consent/ledger", "experiments/hero-spring, experiments/hero-spring/history"})
    void leavingAPageBeforeItsRedirectDoesNotComeBack(String section, String tab, Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "goals");

            page.evaluate("""
                    ([section, tab]) => {
                      new MutationObserver((changes, observer) => {
                        if (document.querySelector(`main nav a[href$="${tab}"]`)) {
                          observer.disconnect();
                          location.hash = '#/goals';
                          window.left = true;
                        }
                      }).observe(document.body, { childList: true, subtree: true });
                      location.hash = '#/' + section;
                    }""", List.of(section, tab));
            page.waitForFunction("() => window.left");
            page.waitForFunction("() => document.querySelector('main h1')?.textContent === 'Goals'");
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

            assertThat(page.url()).endsWith("#/goals");
        }
    }

    /** Each kind of page once, by the address that it settles at. */
    private static final List<String> PAGES = List.of(
            "overview",
            "consent/purposes",
            "consent/purposes/behavioral",
            "consent/rates",
            "consent/ledger",
            "consent/verification",
            "components",
            "experiments",
            "experiments/hero-spring/settings",
            "experiments/hero-spring/edit?step=audience",
            "goals",
            "programme",
            "visitors",
            "requests",
            "audiences",
            "audiences/of/california-pricing-twice",
            "audit");

    /** Goes from every page to every other one without loading the app again, and returns what failed. */
    private static final String WALK = """
            async sections => {
              const troubles = [];
              const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              const isShown = section => document.querySelector('main h1')?.textContent
                && !document.querySelector('main .mantine-Loader-root')
                && document.querySelector('nav a[aria-current]')?.hash === '#/' + section;
              const go = async (from, to) => {
                const section = to.split(/[/?]/)[0];
                location.hash = '#/' + to;
                await frame();
                for (const start = Date.now(); !isShown(section) && Date.now() - start < 20000;) {
                  await frame();
                }
                if (!isShown(section) || document.body.textContent.includes('An error of this app')) {
                  troubles.push(from + ' -> ' + to + ': ' + document.querySelector('main').textContent.slice(0, 200));
                }
              };
              for (let one = 0; one < sections.length; one++) {
                await go(sections[one - 1], sections[one]);
                for (let other = one + 1; other < sections.length; other++) {
                  await go(sections[one], sections[other]);
                  await go(sections[other], sections[one]);
                }
              }
              return troubles;
            }""";

    @Test
    void everyPageFollowsEveryOtherInOneLoad(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            List<String> errors = new ArrayList<>();
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            page.onPageError(errors::add);
            AdminPages.open(page, site.url(""), "audit");

            Object troubles = page.evaluate(WALK, PAGES);

            assertThat((List<?>) troubles).isEmpty();
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void pageThatFailsLeavesTheOthers(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            page.route("**/api/v1/audiences", route -> route.fulfill(json("{\"audiences\": 7}")));
            AdminPages.open(page, site.url(""), "audiences");

            page.getByText("An error of this app keeps the page from being shown")
                    .waitFor();
            Accessibility.assertNoViolations(page);
            page.locator("nav a", new Page.LocatorOptions().setHasText("Goals")).click();
            page.getByText("All goals").first().waitFor();
            page.unroute("**/api/v1/audiences");
            page.goBack();
            page.getByText("All audiences").first().waitFor();
        }
    }

    private static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setBody(body).setHeaders(Map.of("Content-Type", "application/json"));
    }
}
