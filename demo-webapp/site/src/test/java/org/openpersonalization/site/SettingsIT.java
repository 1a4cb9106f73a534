package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("The admin app shows the settings of its instance")
class SettingsIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void valuesInForceAreThoseOfTheConfigurationWithoutSecrets(Site site) {
        Admin officer = Admin.loggedIn(site, "privacy");
        JsonNode settings = officer.read("/settings");

        assertThat(settings.get("node").asText()).isEqualTo("/modules/personalization/config");
        assertThat(setting(settings, "countryHeader").get("written").toString()).isEqualTo("[\"X-Geo-Country\"]");
        assertThat(setting(settings, "slices/holdoutPercent").get("usual").asText())
                .isEqualTo("5");
        assertThat(setting(settings, "keys/cookies").get("secret").asBoolean()).isTrue();
        assertThat(setting(settings, "keys/cookies").get("written")).isEmpty();
        assertThat(Admin.loggedIn(site, "viewer").get("/settings").statusCode()).isEqualTo(403);
    }

    @Test
    void pageNamesTheEffectAndThePathOfEachSetting(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.PHONE.options("de"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "settings");
            page.getByText("/modules/personalization/config/slices/holdoutPercent")
                    .waitFor();

            assertThat(page.locator("main").textContent())
                    .contains(
                            "die Vergleichsbasis der Gesamtwirkung",
                            "Nicht gezeigt: ein Geheimnis",
                            "eine ganze Zahl von 0 bis 100");
            page.getByLabel("Nur geänderte Einstellungen").click();
            page.getByText("X-Geo-Country").waitFor();
            Chromium.screenshot(page, "settings-phone");
            assertThat(page.locator("main").textContent()).doesNotContain("sessionGapMinutes");
            Accessibility.assertNoViolations(page);
        }
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "settings");
            page.getByLabel("Changed settings only").click();
            page.getByText("X-Geo-Country").waitFor();
            Chromium.screenshot(page, "settings");
        }
    }

    private static JsonNode setting(JsonNode settings, String path) {
        for (JsonNode each : settings.get("settings")) {
            if (each.get("path").asText().equals(path)) {
                return each;
            }
        }
        throw new AssertionError("There is no setting " + path);
    }
}
