package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SiteExtension.class)
@DisplayName("Audiences are made with rules, by mouse or by keyboard, and in force when they are saved")
class AudiencesBrowserIT {

    /** However many visitors other tests have left. */
    private static final Pattern COUNT = Pattern.compile("match(es)? now");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void newAudienceIsMadeWithRulesChangedAndRemoved(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(1280, 900))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences/new");
            page.getByLabel("Title").fill("Night owls on phones");
            page.getByLabel("Name").fill("night-owls");
            page.getByText("All visitors match.").first().waitFor();

            button(page, "Add a rule").click();
            choose(page, "Attribute", "context.hour");
            choose(page, "Comparison", "$gte");
            page.getByLabel("Value").last().fill("30");
            page.getByText("No visitor can match").waitFor();
            Chromium.screenshot(page, "audiences-never");
            Accessibility.assertNoViolations(page);

            page.getByLabel("Value").last().fill("22");
            page.getByText("Hour is at least 22", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            page.getByText("No visitor can match").waitFor(hidden());
            button(page, "Save").click();
            page.locator("main h1", new Page.LocatorOptions().setHasText("Night owls on phones"))
                    .waitFor();

            assertThat(condition(site)).isEqualTo("{\"context.hour\":{\"$gte\":22}}");

            button(page, "Remove this audience").click();
            page.getByText("Undo restores it").waitFor();
            Accessibility.assertNoViolations(page);
            page.locator("[role=dialog] button", new Page.LocatorOptions().setHasText("Remove"))
                    .click();
            page.getByText("All audiences").first().waitFor();
            assertThat(Admin.loggedIn(site, "viewer")
                            .get("/audiences/night-owls")
                            .statusCode())
                    .isEqualTo(404);

            Accessibility.assertNoViolations(page);
            button(page, "Undo").click();
            page.getByText("The former value is restored").waitFor();
            assertThat(condition(site)).isEqualTo("{\"context.hour\":{\"$gte\":22}}");
        }
    }

    @Test
    void duplicateBeginsWithTheRules(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(1280, 900))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences/of/evening");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Duplicate"))
                    .click();

            page.waitForURL("**/#/audiences/new?from=evening");
            page.locator("input[value='Copy of Evening']").waitFor();
            page.locator("input[value='copy-of-evening']").waitFor();
            page.locator("main [role=group][aria-label^='Group of']").first().waitFor();
            Accessibility.assertNoViolations(page);
        }
    }

    @Test
    void removalIsUndoneInTheAudit(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        String owls = "{\"name\":\"night-owls\",\"title\":\"Night owls\",\"isNew\":true,"
                + "\"condition\":\"{\\\"context.hour\\\":{\\\"$gte\\\":22}}\"}";
        if (admin.get("/audiences/night-owls").statusCode() == 404) {
            admin.post("/audiences", owls);
        }
        admin.post("/audiences/night-owls/remove", "{}");
        try (BrowserContext browser = CHROMIUM.newContext(options(390, 844))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audit");
            Locator removal = row(page, "Removed an audience").filter(undoable(page));
            removal.waitFor();
            Accessibility.assertNoViolations(page);

            removal.getByRole(AriaRole.BUTTON).click();

            removal.waitFor(hidden());
            row(page, "Restored a former audience").first().waitFor();
            assertThat(condition(site)).isEqualTo("{\"context.hour\":{\"$gte\":22}}");
        }
        admin.post("/audiences/night-owls/remove", "{}");
    }

    /** The audit's rows about the audience; other tests of the shop leave theirs between them. */
    private static Locator row(Page page, String action) {
        return page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText("night-owls"))
                .filter(new Locator.FilterOptions().setHasText(action));
    }

    private static Locator.FilterOptions undoable(Page page) {
        return new Locator.FilterOptions().setHas(button(page, "Undo"));
    }

    private static String condition(Site site) {
        return Admin.loggedIn(site, "viewer")
                .read("/audiences/night-owls")
                .at("/audience/condition")
                .asText()
                .replaceAll("\\s", "");
    }

    @Test
    void groupIsBuiltByKeyboardAlone(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(1280, 900))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences/new");

            button(page, "Add a group").focus();
            page.keyboard().press("Enter");
            Locator groups = page.locator("main [role=group][aria-label^='Group of']");
            assertThat(groups.count()).isEqualTo(2);
            groups.last().getByLabel("Comparison").focus();
            page.keyboard().press("Tab");
            page.keyboard().type("phone");
            page.keyboard().press("Enter");
            page.getByText("Device is one of “phone”").first().waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            page.getByText("All visitors match.").first().waitFor();
            assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("Combination of the parts");
        }
    }

    @Test
    void conditionBeyondRulesIsEditedAsJsonAndKept(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(1280, 900))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences/new");
            button(page, "Edit as JSON").click();
            Locator json = page.getByLabel("Condition (JSON)");

            json.fill("{\"declared.goal\": {\"$size\": 2}}");
            page.getByText("Rules cannot show this condition completely").waitFor();
            page.getByText("declared.goal has a length that is 2").waitFor();
            assertThat(json.inputValue()).isEqualTo("{\"declared.goal\": {\"$size\": 2}}");
            Accessibility.assertNoViolations(page);

            json.fill("{\"context.devise\": 1}");
            page.getByText("did you mean [context.device]").waitFor();
            Chromium.screenshot(page, "audiences-problem");

            json.fill("{\"context.device\": {\"$in\": [\"phone\", \"tablet\"]}}");
            button(page, "Edit as rules").click();
            page.getByLabel("Attribute").waitFor();
            assertThat(page.locator("main").textContent()).contains("phone", "tablet");
        }
    }

    @Test
    void audienceInUseSaysWhereAndStays(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(1280, 900))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences/of/spring-campaign");
            page.getByText("Uses").first().waitFor();

            assertThat(page.locator("main table").last().textContent()).contains("/home");
            assertThat(button(page, "Remove this audience").isDisabled()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone,390,844", "tablet,768,1024", "desktop,1280,900"})
    void nestedRulesFitEveryScreen(String name, int width, int height, Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(width, height))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "audiences/new");
            button(page, "Edit as JSON").click();
            page.getByLabel("Condition (JSON)")
                    .fill(
                            "{\"profile.views7d.pricing\":{\"$gte\":2},\"$or\":[{\"context.device\":{\"$in\":[\"phone\"]}},"
                                    + "{\"$nor\":[{\"declared.goal\":{\"$in\":[\"family-hiking\"]}},{\"context.gpc\":true}]}]}");
            button(page, "Edit as rules").click();
            page.getByText(COUNT).first().waitFor();
            Chromium.screenshot(page, "audiences-nested-" + name);

            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            Accessibility.assertNoViolations(page);
        }
    }

    @Test
    void viewerReadsTheRulesAndTheCountAndCannotChangeThem(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(1280, 900))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "audiences/of/california-pricing-twice");
            page.getByText(COUNT).first().waitFor();

            assertThat(page.locator("main select").count()).isZero();
            assertThat(button(page, "Save").isDisabled()).isTrue();
            assertThat(page.locator("main").textContent()).contains("Page views of “pricing” in the last 7 days");
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "audiences-viewer");
        }
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void choose(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last()
                .selectOption(value);
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "10.7.0.9"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
    }
}
