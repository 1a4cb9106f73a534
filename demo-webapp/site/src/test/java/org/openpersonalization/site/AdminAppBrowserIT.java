package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

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
