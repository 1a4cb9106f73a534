package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SiteExtension.class)
@DisplayName("The page Verify installation names what is broken and how to mend it")
class AdminInstallationBrowserIT {

    private static final String FILTER = "/server/filters/personalization";
    private static final String BYPASS = "/server/filters/csrfTokenSecurity/bypasses/personalization";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({
        "en, Verify installation, Failed, Set the property enabled of config:/server/filters/personalization to true.",
        "de, Installation prüfen, Fehlgeschlagen,"
                + " Setzen Sie die Property enabled von config:/server/filters/personalization auf true."
    })
    void brokenPartsAreNamedWithTheirFixes(String language, String heading, String failed, String fix, Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(language))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            breakParts(site);

            AdminPages.open(page, site.url(""), "installation");

            assertThat(page.locator("main h1").textContent()).isEqualTo(heading);
            assertThat(page.locator("[data-code=filter-disabled]").textContent())
                    .contains(failed, fix);
            assertThat(page.locator("[data-code=csrf-bypass-missing]").textContent())
                    .contains("config:" + BYPASS);
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshot(page, "admin-installation-broken-" + language);

            mendParts(site);
            AdminPages.open(page, site.url(""), "installation");
            assertThat(page.locator("[data-code=filter-in-place]").count()).isEqualTo(1);
            assertThat(page.locator("[data-code=csrf-bypass-present]").count()).isEqualTo(1);
            assertThat(page.getByText(failed + ":", new Page.GetByTextOptions().setExact(true))
                            .count())
                    .isZero();
        } finally {
            mendParts(site);
        }
    }

    @Test
    void checksAreShownWhileWrongSettingsLeaveNoSession(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            page.route(
                    "**/api/v1/session",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(503)
                            .setContentType("application/json")
                            .setBody("{\"error\":\"Personalization is off until its settings are right.\"}")));

            AdminPages.open(page, site.url(""), "consent");
            page.locator("[data-code=settings-valid]").waitFor();

            assertThat(page.locator("[data-code=filter-in-place]").count()).isEqualTo(1);
            Accessibility.assertNoViolationsBesidesFrames(page);
        }
    }

    @Test
    void viewersAreToldThatThePageIsForAdmins(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");

            AdminPages.open(page, site.url(""), "installation");

            assertThat(page.locator("main").textContent()).contains("This page needs the role personalization-admin.");
            Accessibility.assertNoViolationsBesidesFrames(page);
        }
    }

    private static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900);
    }

    private static void breakParts(Site site) {
        site.setConfiguration(FILTER, "enabled", "false");
        site.setConfiguration(BYPASS, "pattern", "/nowhere/");
    }

    private static void mendParts(Site site) {
        site.setConfiguration(FILTER, "enabled", "true");
        site.setConfiguration(BYPASS, "pattern", "/.personalization/");
    }
}
