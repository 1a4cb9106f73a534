package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("Consent texts are edited, previewed, published and restored in a browser")
class ConsentTextsBrowserIT {

    private static final String NEW_TEXT = "We set prices that fit what you bought before.";
    private static final String PURPOSE = "/purposes/pricing";
    private static final int STEPS = 6;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private int steps;
    private Admin officer;
    private JsonNode before;

    @BeforeEach
    void readTheTexts(Site site) {
        officer = Admin.loggedIn(site, "privacy");
        ConsentTextsIT.awaitRecording(site);
        before = officer.read(PURPOSE + "/texts");
    }

    /** All tests share one shop. */
    @AfterEach
    void restoreTheTexts() {
        ConsentTextsIT.restore(officer, PURPOSE, before);
    }

    @Test
    void textIsPublishedAndAskedAgainInSixStepsAndUndoneInOne(Site site) {
        Person visitor = Person.visiting(site).allow("pricing", "preferences", "behavioral", "analytics");
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "consent/purposes");

            step(page.locator("table a[href$='/consent/purposes/pricing']"));
            step(page.getByText("Edit texts"));
            Locator text = page.getByLabel("Consent text");
            text.waitFor();
            String former = text.inputValue();
            text.fill(NEW_TEXT);
            steps++;
            page.locator("main ins").first().waitFor();
            FrameLocator preview = page.frameLocator("iframe");
            preview.locator(".p13n-first-layer").first().waitFor();
            page.waitForCondition(() -> preview.locator("body").textContent().contains(NEW_TEXT));
            step(page.getByLabel("Ask visitors again"));
            Chromium.screenshot(page, "consent-texts");
            Accessibility.assertNoViolationsBesidesFrames(page);
            step(button(page, "Publish"));
            page.getByText("Publish these texts?").waitFor();
            assertThat(page.getByRole(AriaRole.DIALOG).textContent()).contains("asked again");
            Accessibility.assertNoViolationsBesidesFrames(page);
            step(page.getByRole(AriaRole.DIALOG).getByText("Publish", exactly()));

            page.getByText("are published as version").waitFor();
            assertThat(steps).isEqualTo(STEPS);
            Patience.until(() -> choices(visitor).contains("\"pricing\":false"));
            Accessibility.assertNoViolations(page);
            button(page, "Undo").click();
            page.getByText("The former value is restored.").waitFor();
            Patience.until(() -> choices(visitor).contains("\"pricing\":true"));
            Patience.until(
                    () -> site.page("/.personalization/preferences?language=en").contains(former));
        }
    }

    @Test
    void secondEditorComparesBothVersionsAndLosesNothing(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.PHONE.options("de"));
                BrowserContext other = CHROMIUM.newContext(Screen.DESKTOP.options("de"))) {
            Page mine = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(mine, site.url(""), "consent/purposes/pricing/texts");
            mine.getByLabel("Beschreibung").fill("Meine Beschreibung.");
            Page theirs = AdminPages.loggedIn(other, site.url(""), "privacy");
            AdminPages.open(theirs, site.url(""), "consent/purposes/pricing/texts");
            theirs.getByLabel("Beschreibung").fill("Die andere Beschreibung.");
            publish(theirs);

            button(mine, "Veröffentlichen").click();
            mine.getByRole(AriaRole.DIALOG)
                    .getByText("Veröffentlichen", exactly())
                    .click();
            mine.getByText("Inzwischen geändert", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            assertThat(mine.getByLabel("Beschreibung").inputValue()).isEqualTo("Meine Beschreibung.");
            Chromium.screenshot(mine, "consent-texts-conflict");
            Accessibility.assertNoViolationsBesidesFrames(mine);
            button(mine, "Mit meiner weitermachen").click();
            publish(mine);

            button(mine, "Rückgängig machen").click();
            mine.getByText("Der frühere Stand ist wiederhergestellt.").waitFor();
        }
    }

    private static void publish(Page page) {
        button(page, "Veröffentlichen").click();
        page.getByRole(AriaRole.DIALOG).getByText("Veröffentlichen", exactly()).click();
        page.getByText("veröffentlicht.").waitFor();
    }

    @Test
    void viewerReadsTheTextsAndChangesNothing(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "consent/purposes/pricing");
            page.getByText("Show texts").click();

            page.getByLabel("Consent text").waitFor();
            assertThat(page.getByLabel("Consent text").getAttribute("readonly")).isNotNull();
            assertThat(button(page, "Publish").isDisabled()).isTrue();
            page.frameLocator("iframe").locator(".p13n-first-layer").first().waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
        }
    }

    private void step(Locator target) {
        target.click();
        steps++;
    }

    private static String choices(Person visitor) {
        return visitor.page("/.personalization/consent");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
