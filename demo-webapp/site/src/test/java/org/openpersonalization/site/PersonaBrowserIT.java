package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("An editor previews pages as personas in the admin app")
class PersonaBrowserIT {

    private static final String MADE = "night-owl";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    /** All tests share one shop. */
    @AfterEach
    void removeThePersona(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");
        if (editor.read("/personas").findValuesAsText("name").contains(MADE)) {
            editor.post("/personas/" + MADE + "/remove", "{}");
        }
    }

    @Test
    void pageAndReasonsFollowThePersonaTheLinksAndUnsavedChanges(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            long before = site.database().rows();
            AdminPages.open(page, site.url(""), "components/of/" + Visitors.HERO);
            page.getByText("Preview as …").click();
            FrameLocator frame = page.frameLocator("iframe");
            page.getByLabel("Persona").selectOption("climber-friday");

            page.getByText("Likes climbing").first().waitFor();
            assertThat(shown(frame)).isEqualTo(traced(site, "home", "climber-friday"));
            page.getByText("Value read:").first().waitFor();
            button(page, "Copy link").waitFor();
            assertButtonsLookAsOnTheSite(browser, page, frame);
            Chromium.screenshot(page, "persona-preview");
            Accessibility.assertNoViolationsBesidesFrames(page);

            AdminPages.open(page, site.url(""), "preview/page?page=/home&persona=climber-friday");
            frame.locator("a[href*='/home/pricing']").first().click();
            page.waitForCondition(
                    () -> page.getByLabel("Page", exactly()).inputValue().equals("/home/pricing"));
            assertThat(page.url()).contains("page=%2Fhome%2Fpricing");
            page.getByText("German", new Page.GetByTextOptions().setExact(true)).click();
            frame.locator("html[lang=de]").waitFor();

            button(page, "New persona").click();
            page.locator("form input[required]").first().fill("Night owl");
            page.getByLabel("Country (two letters)").fill("Germany");
            page.getByText("Save persona").click();
            page.getByText("A country has two letters, such as CH.").waitFor();
            page.getByLabel("Country (two letters)").fill("CH");
            page.getByLabel("Time", exactly()).selectOption("23");
            button(page, "Add behaviour").click();
            Chromium.screenshot(page, "persona-form");
            assertThat(site.database().rows()).as("a preview stores nothing").isEqualTo(before);
            page.getByText("Save persona").click();
            page.getByText("“Night owl” is saved.").waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
        }
        assertThat(Admin.loggedIn(site, "viewer").read("/personas").findValuesAsText("name"))
                .contains(MADE);
    }

    @Test
    void matrixMarksVariantsThatNoPersonaSees(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("de"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "preview/matrix?page=/home");
            page.getByText("Gesehen von").first().waitFor();

            assertThat(page.locator("main").textContent()).contains("Keiner Persona", "ohne Einwilligung");
            Chromium.screenshot(page, "persona-matrix");
            Accessibility.assertNoViolations(page);
        }
    }

    /** The page that the link opens is the one that visitors get. */
    private static void assertButtonsLookAsOnTheSite(BrowserContext browser, Page page, FrameLocator frame) {
        String link = page.getByText("Open in a new tab").getAttribute("href");
        try (Page real = browser.newPage()) {
            real.setViewportSize(1280, 1000);
            real.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + link);
            String look = "button => { const style = getComputedStyle(button);"
                    + " return [style.color, style.backgroundColor, style.fontFamily, style.fontSize].join(); }";
            assertThat(frame.locator(".p13n-button").first().evaluate(look))
                    .isEqualTo(real.locator(".p13n-button").first().evaluate(look));
        }
    }

    /** The variant of each component in the frame; components that show nothing have no mark. */
    private static List<String> shown(FrameLocator frame) {
        frame.locator("[data-p13n-component]").first().waitFor();
        return frame.locator("[data-p13n-component='" + Visitors.HERO + "']").all().stream()
                .map(each -> each.getAttribute("data-p13n-variant"))
                .toList();
    }

    private static List<String> traced(Site site, String page, String persona) {
        for (JsonNode component : Admin.loggedIn(site, "editor")
                .read("/traces?page=" + page + "&persona=" + persona)
                .get("components")) {
            if (component.get("component").asText().equals(Visitors.HERO)) {
                return List.of(component.get("variant").asText());
            }
        }
        return List.of();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
