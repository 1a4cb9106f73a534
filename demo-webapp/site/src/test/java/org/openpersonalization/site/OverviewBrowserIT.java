package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("The overview and the search over everything")
class OverviewBrowserIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void appBeginsWithTheOverviewAndEachPartLeadsToItsPage(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "superuser");
            AdminPages.open(page, site.url("") + AdminPages.APP);

            assertThat(page.url()).endsWith("#/overview");
            for (String panel : List.of(
                    "Running experiments",
                    "Findings",
                    "Open privacy requests",
                    "Opt-in rates",
                    "Consent ledger",
                    "Verify installation")) {
                heading(page, panel).waitFor();
            }
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open: Opt-in rates"))
                    .click();
            page.waitForURL("**/#/consent/rates");
        }
    }

    @Test
    void editorSeesNothingOfVisitors(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url("") + AdminPages.APP);

            heading(page, "Findings").waitFor();
            assertThat(heading(page, "Open privacy requests").count()).isZero();
            assertThat(heading(page, "Consent ledger").count()).isZero();
            assertThat(page.getByRole(AriaRole.ALERT).count()).isZero();
        }
    }

    @Test
    void everythingIsFoundByItsNameWithTheKeyboardAlone(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "overview");

            Keyboard keyboard = new Keyboard(page);
            keyboard.press("/");
            page.locator("[role=dialog] [role=combobox]:focus").waitFor();
            page.keyboard().type("friday");
            Locator found = page.locator("[role=dialog] [role=option]");
            found.first().waitFor();
            Accessibility.assertNoViolations(page);
            assertThat(found.first().getAttribute("aria-selected")).isEqualTo("true");
            keyboard.press("Enter");

            page.waitForURL("**/#/preview/page?persona=climber-friday*");
        }
    }

    @Test
    void slashIsACharacterInsideOfFields(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "components");

            Locator field = page.getByRole(AriaRole.SEARCHBOX).first();
            field.click();
            page.keyboard().type("/home");

            assertThat(field.inputValue()).isEqualTo("/home");
            assertThat(page.getByRole(AriaRole.DIALOG).count()).isZero();
        }
    }

    @Test
    void slashWithShiftAsOnGermanKeyboardsOpensTheSearch(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.PHONE.options("de"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "overview");

            page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown',"
                    + " {key: '/', code: 'Digit7', shiftKey: true, bubbles: true}))");

            page.locator("[role=dialog] [role=combobox]:focus").waitFor();
            Accessibility.assertNoViolations(page);
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
