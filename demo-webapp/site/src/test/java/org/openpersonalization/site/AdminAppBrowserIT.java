package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The admin app works in a real browser, against the real server")
class AdminAppBrowserIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private String code = "";
    private String consentId = "";

    /** A visitor of whom there is something to see. */
    @BeforeAll
    void aVisitorWhoAllowsEverything(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.knownWell(site);
        code = site.database().newcomer(others).toLowerCase(java.util.Locale.ROOT);
        consentId = visitor.cookie("p13n_consent").orElseThrow().substring(1, 23);
        Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "Sec-GPC", "1")
                .page("/home.html");
    }

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

    @Test
    void verificationShowsItsProgressAndItsResult(Site site) {
        Admin.loggedIn(site, "privacy").verifiedAgainstACheckpoint();
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "consent/verification");

            button(page, "Verify now").click();
            page.getByText("The ledger is valid").first().waitFor();

            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshot(page, "admin-verified");
            assertThat(site.page("/.personalization/health")).contains("\"ledger\":\"ok\"");
        }
    }

    @Test
    void recordsOfAPersonAreFoundByTheirConsentIdWithProof(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "consent/ledger");
            page.getByLabel("Consent id").first().fill(consentId);
            button(page, "Search").click();
            page.getByText("6 records, no more.").waitFor();

            page.locator("main table a").first().click();
            page.getByText("Unchanged").first().waitFor();

            assertThat(page.locator("main").textContent()).contains("The tie to a consent id is kept");
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshot(page, "admin-record");
        }
    }

    @Test
    void variantsAreComparedOnTheRealPageAndNobodyIsCounted(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "components");
            long before = site.database().rows();
            page.getByLabel("Search by page or title").fill("hero gear");
            page.getByText("One component").waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Space");

            FrameLocator spring = page.frameLocator("iframe[title*='“spring”']");
            spring.locator("h1").waitFor();
            assertThat(spring.locator("h1").textContent()).isEqualTo("Spring is on the south side");
            assertThat(page.frameLocator("iframe[title*='“Original”']")
                            .locator("h1")
                            .textContent())
                    .isEqualTo("Gear that comes home with you");
            assertThat(spring.locator("body > header, .site-header").first().isVisible())
                    .as("what stands beside the component")
                    .isFalse();
            Chromium.screenshotNow(page, "admin-components-side-by-side");
            spring.locator("a[href]")
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .first()
                    .click();
            page.getByText("In its page").click();
            spring.locator("h1").waitFor();
            assertThat(spring.locator("h1").textContent()).isEqualTo("Spring is on the south side");
            assertThat(spring.locator("footer").first().isVisible()).isTrue();
            Chromium.screenshotNow(page, "admin-components-in-page");
            assertThat(page.getByText("as the original").first().isVisible()).isTrue();
            Accessibility.assertNoViolationsBesidesFrames(page);
            assertThat(site.database().rows()).isEqualTo(before);
            assertThat(browser.pages()).as("no link leads away").hasSize(1);
        }
    }

    @Test
    void componentThatIsMarkedByCommentsIsFoundOnItsPageToo(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("de"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "components?component=" + Visitors.BANNER);

            FrameLocator own = page.frameLocator("iframe[title*='„Original“']");
            own.getByText("Forty huts, one deposit").first().waitFor();

            assertThat(own.locator("h1").first().isVisible()).isFalse();
            assertThat(page.getByText("Die Seite lässt sich hier nicht zeigen").count())
                    .isZero();
            Chromium.screenshotNow(page, "admin-components-banner-de");
        }
    }

    @Test
    void pageThatForbidsFramesIsReplacedByWhatTheVariantSays(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            page.route(
                    "**/home.html?p13n-preview=*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setBody("<!doctype html><title>x</title>")
                            .setHeaders(Map.of("Content-Type", "text/html", "X-Frame-Options", "DENY"))));
            AdminPages.open(page, site.url(""), "components?component=" + Visitors.HERO);

            page.getByText("The page cannot be shown here").first().waitFor();

            assertThat(page.locator("article").nth(1).textContent()).contains("Spring is on the south side");
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshotNow(page, "admin-components-without-frames");
        }
    }

    @Test
    void visitorIsFoundByTheirCodeWithTheReasonsOfWhatTheySaw(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "visitors");
            page.locator("main input").first().fill(code);
            page.keyboard().press("Enter");
            page.getByText("seen-by-admins").first().waitFor();

            assertThat(page.locator("main").textContent())
                    .contains("family-hiking")
                    .contains("The visit belongs to the audience");
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshot(page, "admin-visitor");
        }
    }

    @Test
    void requestIsWrittenDownAnsweredAndLeavesItsTrail(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            Admin admin = Admin.loggedIn(site, "privacy");
            String id = admin.post("/requests", "{\"kind\":\"access\",\"reference\":\"letter of Tuesday\"}")
                    .get("id")
                    .asText();
            AdminPages.open(page, site.url(""), "requests");
            page.getByText("letter of Tuesday").first().waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshot(page, "admin-requests-open");
            AdminPages.open(page, site.url(""), "requests/" + id);
            page.getByText("letter of Tuesday").first().waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshot(page, "admin-request");

            assertThat(admin.read("/requests/" + id)
                            .get("events")
                            .get(0)
                            .get("actor")
                            .asText())
                    .isEqualTo("privacy");
        }
    }

    @Test
    void viewerSeesAndCannotChange(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "consent/verification");

            Locator verify = button(page, "Verify now");
            assertThat(verify.isDisabled()
                            || "true".equals(verify.getAttribute("aria-disabled"))
                            || verify.getAttribute("data-disabled") != null)
                    .isTrue();
            Chromium.screenshot(page, "admin-viewer");
        }
    }

    @Test
    void userWithoutOurRolesIsRefusedByTheCms(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            AdminPages.loggedIn(browser, site.url(""), "guest");

            // The CMS's refusal has no body, which a page cannot show.
            assertThat(browser.request().get(site.url(AdminPages.APP)).status()).isEqualTo(403);
        }
    }

    @Test
    void strangerLogsInAtTheAddressOfTheAppAndChangesSomething(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = browser.newPage();
            page.navigate(site.url(AdminPages.APP));
            page.locator("input[name=mgnlUserId]").fill("privacy");
            page.locator("input[name=mgnlUserPSWD]").fill("privacy");
            page.locator("form button").click();
            page.locator("main h1").first().waitFor();
            AdminPages.open(page, site.url(""), "consent/verification");

            Response started = page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> button(page, "Verify now").click());

            assertThat(started.status()).isBetween(200, 202);
        }
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
