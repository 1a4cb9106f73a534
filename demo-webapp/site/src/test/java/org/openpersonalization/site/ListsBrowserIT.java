package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("The lists of the admin app")
class ListsBrowserIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void searchAndOrderAreInTheAddressAndOutliveReload(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences");
            Keyboard keyboard = new Keyboard(page);

            keyboard.to("Search in");
            keyboard.write("climb");
            page.waitForURL("**/#/audiences?q=climb");
            keyboard.to("Audience");
            keyboard.press("Enter");
            header(page, "ascending").waitFor();
            keyboard.press("Enter");
            header(page, "descending").waitFor();
            List<String> titles = titles(page);

            assertThat(titles).contains("Wants to climb", "Likes climbing");
            assertThat(titles.indexOf("Wants to climb")).isLessThan(titles.indexOf("Likes climbing"));
            AdminPages.open(page, page.url());
            assertThat(page.getByRole(AriaRole.SEARCHBOX).inputValue()).isEqualTo("climb");
            assertThat(titles(page)).isEqualTo(titles);
            Accessibility.assertNoViolations(page);
        }
    }

    @Test
    void nothingFoundOffersTheWayBack(Site site) {
        for (String section : List.of("audiences", "goals")) {
            try (BrowserContext browser = CHROMIUM.newContext(Screen.PHONE.options("de"))) {
                Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
                AdminPages.open(page, site.url(""), section + "?q=no-such-entry");

                page.getByText("Kein Eintrag entspricht der Suche").waitFor();
                Accessibility.assertNoViolations(page);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suche und Filter zurücksetzen"))
                        .click();

                page.locator("main table").first().waitFor();
                Accessibility.assertNoViolations(page);
                assertThat(page.url()).endsWith("#/" + section);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s fits on a phone", section)
                        .isEqualTo(true);
                Chromium.screenshot(page, "admin-list-" + section);
            }
        }
    }

    @Test
    void searchForPersonsIsNotInTheAddress(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        admin.post(
                "/audiences",
                "{\"name\":\"of-the-lists\",\"title\":\"Of the lists\",\"isNew\":true,\"condition\":\"{}\"}");
        admin.post("/audiences/of-the-lists/remove", "{}");
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audit");

            page.getByRole(AriaRole.SEARCHBOX).fill("no-such-person");
            page.getByText("No entry matches").waitFor();
            page.reload();
            page.getByText("No entry matches").waitFor();

            assertThat(page.url()).endsWith("#/audit");
            assertThat(page.getByRole(AriaRole.SEARCHBOX).inputValue()).isEqualTo("no-such-person");
        }
    }

    @Test
    void hiddenColumnStaysHidden(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "goals");
            Keyboard keyboard = new Keyboard(page);

            keyboard.to("Columns");
            keyboard.press("Enter");
            page.getByLabel("Used by").waitFor();
            Accessibility.assertNoViolations(page);
            page.getByLabel("Used by").uncheck();
            keyboard.press("Escape");
            page.locator("[aria-label^='Columns']:focus").waitFor();
            AdminPages.open(page, page.url());

            assertThat(page.locator("main th").allTextContents())
                    .contains("Goal")
                    .doesNotContain("Used by");
        }
    }

    @Test
    void fileHasTheRowsThatAreFound(Site site) throws IOException {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences?q=likes%20climbing");

            Download download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download as CSV"))
                            .click());

            assertThat(download.suggestedFilename()).isEqualTo("all-audiences.csv");
            try (InputStream file = download.createReadStream()) {
                assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                        .hasSize(2)
                        .first()
                        .asString()
                        .startsWith("\uFEFFAudience,");
            }
        }
    }

    private static Locator header(Page page, String order) {
        return page.locator("main th[aria-sort=" + order + "]");
    }

    private static List<String> titles(Page page) {
        return page.locator("main table")
                .first()
                .locator("tbody tr td:first-child a")
                .allTextContents();
    }
}
