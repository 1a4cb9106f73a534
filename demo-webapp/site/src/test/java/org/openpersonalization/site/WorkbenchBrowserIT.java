package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("An editor writes variants in the admin app, and loses nothing")
class WorkbenchBrowserIT {

    private static final String VARIANTS = "/components/" + Visitors.HERO + "/variants";
    private static final String AUDIENCE = "hut-guests";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private JsonNode before;

    @BeforeEach
    void rememberTheVariants(Site site) {
        before = Admin.loggedIn(site, "editor").read(VARIANTS);
    }

    /** All tests share one shop. */
    @AfterEach
    void restoreTheVariants(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");
        ObjectNode draft = JSON.createObjectNode();
        draft.put("version", editor.read(VARIANTS).get("version").asText());
        ArrayNode variants = draft.putArray("variants");
        before.get("variants").forEach(each -> {
            ObjectNode item = variants.addObject();
            item.put("id", each.get("id").asText());
            item.set("form", each.get("form"));
        });
        editor.post(VARIANTS, draft.toString());
    }

    @Test
    void newVariantInTwoLanguagesIsSavedFirstAndUndone(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "components?component=" + Visitors.HERO);
            page.getByText("Edit variants").click();
            page.getByText("New variant, blank").waitFor();
            Accessibility.assertNoViolations(page);

            button(page, "New variant, blank").click();
            page.getByLabel("Name").fill("alps");
            page.getByLabel("Audience").selectOption("evening");
            page.getByLabel("Start").fill("2026-12-01T08:00");
            page.getByLabel("Headline").fill("Up and away");
            assertThat(page.getByLabel("Headline").getAttribute("placeholder"))
                    .isEqualTo("Gear that comes home with you");
            page.getByText("German: one missing").click();
            page.getByText("Not translated into German: Headline.").waitFor();
            assertThat(page.getByLabel("Headline").getAttribute("placeholder"))
                    .isEqualTo("Ausrüstung, die mit nach Hause kommt");
            Accessibility.assertNoViolations(page);
            page.getByLabel("Headline").fill("Auf in die Höhe");
            Chromium.screenshot(page, "workbench-new");
            button(page, "Save").click();
            page.getByText("All changes are saved.").waitFor();

            JsonNode first = variants(site).get(0).get("form");
            assertThat(first.get("name").asText()).isEqualTo("alps");
            assertThat(first.at("/targeting/audience").asText()).isEqualTo("evening");
            assertThat(first.at("/targeting/from").asText()).startsWith("2026-12-01T");
            assertThat(first.at("/fields/headline/de").asText()).isEqualTo("Auf in die Höhe");
            assertThat(names(site)).hasSize(before.get("variants").size() + 1);

            button(page, "Move down").click();
            button(page, "Save").click();
            page.getByText("Changed the order.").waitFor();
            assertThat(names(site).indexOf("alps")).isEqualTo(1);
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "workbench-history");

            page.locator("main tr")
                    .filter(new Locator.FilterOptions().setHasText("Created alps"))
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            page.getByText("Restored a former state.").waitFor();
            assertThat(variants(site)).isEqualTo(before.get("variants"));
        }
    }

    @Test
    void unsavedChangesSurviveAReloadUntilTheyAreDiscarded(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "components/of/" + Visitors.HERO);
            Locator rows = page.locator("main [draggable=true]");
            rows.nth(1).dragTo(rows.nth(0));
            page.getByLabel("Headline").fill("Kept");
            String unsaved = "Not saved: changed " + names(site).get(1) + ", order.";
            page.getByText(unsaved).waitFor();

            page.reload();
            page.getByText(unsaved).waitFor();
            assertThat(page.getByLabel("Headline").inputValue()).isEqualTo("Kept");
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "workbench-draft");

            button(page, "Discard changes").click();
            page.getByText("All changes are saved.").waitFor();
            page.reload();
            page.getByText("All changes are saved.").waitFor();
            assertThat(variants(site)).isEqualTo(before.get("variants"));
        }
    }

    @Test
    void componentWithoutVariantsGetsItsFirst(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "components");
            page.getByText("Without variants", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("Search by page or title").fill("/home newsletter");
            page.locator("main").getByRole(AriaRole.RADIO).last().check();
            Accessibility.assertNoViolations(page);
            page.getByText("Write the first variant").click();
            page.getByText("This component has no variants yet.").waitFor();
            button(page, "New variant, from the original").click();
            button(page, "New audience").click();
            Locator dialog = page.locator("[role=dialog]");
            dialog.getByLabel("Title").fill("Hut guests");
            dialog.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                    .fill(AUDIENCE);
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "workbench-audience");
            button(page, "Save").click();
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(page.getByLabel("Audience").inputValue()).isEqualTo(AUDIENCE);
            button(page, "Save").click();
            page.getByText("Created new variant", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            Accessibility.assertNoViolations(page);

            button(page, "Delete").click();
            button(page, "Save").click();
            page.getByText("Deleted new variant", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            Admin privacy = Admin.loggedIn(site, "privacy");
            page.waitForCondition(() -> privacy.post("/audiences/" + AUDIENCE + "/remove", privacy.token(), "{}")
                            .statusCode()
                    == 200);
        }
    }

    @Test
    void secondEditorSeesBothVersionsAndNothingIsLost(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "components/of/" + Visitors.HERO);
            String name = page.getByLabel("Name").inputValue();
            page.getByLabel("Headline").fill("Mine");
            overwrite(site, name);

            button(page, "Save").click();

            page.getByText("The variants were changed meanwhile").waitFor();
            Locator dialog = page.locator("[role=dialog]");
            dialog.getByText("Mine", new Locator.GetByTextOptions().setExact(true))
                    .waitFor();
            dialog.getByText("Theirs", new Locator.GetByTextOptions().setExact(true))
                    .waitFor();
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "workbench-conflict");
            assertThat(headline(site)).isEqualTo("Theirs");
            button(page, "Save my changes").click();
            page.getByText("All changes are saved.").waitFor();

            assertThat(headline(site)).isEqualTo("Mine");
            assertThat(page.locator("main").textContent()).contains("Theirs → Mine");
        }
    }

    /** Another user saves another headline of the first variant. */
    private void overwrite(Site site, String name) {
        Admin other = Admin.loggedIn(site, "privacy");
        ObjectNode draft = JSON.createObjectNode();
        JsonNode now = other.read(VARIANTS);
        draft.put("version", now.get("version").asText());
        ArrayNode variants = draft.putArray("variants");
        now.get("variants").forEach(each -> {
            ObjectNode item = variants.addObject();
            item.put("id", each.get("id").asText());
            if (each.at("/form/name").asText().equals(name)) {
                ObjectNode form = each.get("form").deepCopy();
                ((ObjectNode) form.get("fields")).putObject("headline").put("en", "Theirs");
                item.set("form", form);
            }
        });
        other.post(VARIANTS, draft.toString());
    }

    @Test
    void editorWithoutTheRightOnThePageReadsASentenceAndCannotSave(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.PHONE.options("de"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "guides");
            AdminPages.open(page, site.url(""), "components/of/" + Visitors.HERO);

            page.getByText("Sie dürfen diese Seite im CMS lesen und nicht ändern.")
                    .waitFor();
            assertThat(button(page, "Speichern").isDisabled()).isTrue();
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "workbench-no-right");
        }
        Admin guides = Admin.loggedIn(site, "guides");
        HttpResponse<String> refused = guides.post(
                VARIANTS,
                guides.token(),
                "{\"version\":\"" + before.get("version").asText() + "\",\"variants\":[]}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("page-forbidden");
        assertThat(variants(site)).isEqualTo(before.get("variants"));
    }

    @Test
    void editorSeesTheSectionsOfContentAlone(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url("") + AdminPages.APP);

            assertThat(page.locator("nav[aria-label=Navigation] a").allTextContents())
                    .containsExactly(
                            "Overview", "Components", "Preview as", "Experiments", "Goals", "Audiences", "Alerts");
            AdminPages.open(page, site.url(""), "experiments/hero-spring/settings");
            assertThat(button(page, "Start …").isDisabled()).isTrue();
            Accessibility.assertNoViolations(page);
        }
    }

    private static String headline(Site site) {
        return variants(site).get(0).at("/form/fields/headline/en").asText();
    }

    private static List<String> names(Site site) {
        return variants(site).findValuesAsText("name");
    }

    private static JsonNode variants(Site site) {
        return Admin.loggedIn(site, "viewer").read(VARIANTS).get("variants");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }
}
