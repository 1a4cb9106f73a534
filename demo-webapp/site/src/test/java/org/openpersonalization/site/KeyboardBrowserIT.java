package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("Editors need no pointer")
class KeyboardBrowserIT {

    private static final String NAME = "by keyboard";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void variantIsWrittenMovedSavedAndUndone(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "components");
            Keyboard keys = new Keyboard(page);
            keys.to("Gear that comes home with you").press("Space");
            keys.to("Edit variants").press("Enter");
            page.getByText("New variant, blank").waitFor();

            keys.to("New variant, from the original").press("Enter");
            page.waitForCondition(() -> keys.focused().startsWith("Name"));
            keys.write(NAME);
            keys.to("Audience").choose("Evening");
            keys.to("Headline").write("A headline by keyboard");
            keys.to("Save").press("Enter");
            page.waitForCondition(() -> keys.focused().equals("All changes are saved."));
            keys.to("Undo").press("Enter");
            page.getByText("Restored a former state.").first().waitFor();

            assertThat(Admin.loggedIn(site, "viewer")
                            .read("/components/" + Visitors.HERO + "/variants")
                            .findValuesAsText("name"))
                    .doesNotContain(NAME);
        }
    }

    @Test
    void buttonThatMovesAVariantKeepsTheFocusAtTheEnd(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "components/of/" + Visitors.HERO);
            Keyboard keys = new Keyboard(page);

            keys.to("Move down").press("Enter");
            keys.to("Duplicate");
            keys.press("Shift+Tab");
            keys.press("Shift+Tab");
            keys.press("Enter");
            keys.press("Enter");

            assertThat(keys.focused()).isEqualTo("Move up");
            keys.to("Discard changes").press("Enter");
            page.waitForCondition(() -> keys.focused().equals("All changes are saved."));
        }
    }

    @Test
    void personaIsChosenAndTheReasonsAreReachedPastThePage(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "preview/page?page=/home");
            Keyboard keys = new Keyboard(page);

            keys.to("Persona").choose("Returning climber");
            page.getByText("Likes climbing").first().waitFor();
            keys.to("Skip the page, go to the reasons").press("Enter");

            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("reasons");
        }
    }
}
