package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.alert.Alert;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.alert.AlertStore;
import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.openpersonalization.store.JdbcStores;

@ExtendWith(SiteExtension.class)
@DisplayName("The page Alerts")
class AlertsBrowserIT {

    /** Later than any verification of the shop, which would resolve it. */
    private static final Instant RAISED = Instant.parse("2026-11-27T03:00:04Z");

    private static final Alert BROKEN = new Alert(
            UUID.randomUUID(),
            AlertKind.LEDGER_BROKEN,
            "ledger of this test",
            Message.of(AlertKind.LEDGER_BROKEN)
                    .count("record", 17)
                    .sentences("fault", List.of(Message.of(LedgerFault.Code.CONTENT_CHANGED))),
            "consent/verification",
            RAISED,
            Optional.empty(),
            Optional.empty());

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @BeforeEach
    void raise(Site site) {
        inStore(site, alerts -> alerts.raise(BROKEN, Optional.empty()));
    }

    @AfterEach
    void forget(Site site) {
        inStore(site, alerts -> alerts.resolve(BROKEN.id(), RAISED.plusSeconds(1), Optional.empty()));
        inStore(site, alerts -> alerts.forget(RAISED.plusSeconds(2)));
    }

    private static void inStore(Site site, Consumer<AlertStore> use) {
        try (JdbcStores stores = site.database().stores()) {
            use.accept(stores.alerts().alerts());
        }
    }

    /** German is looked at in dark colours. */
    private static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(language.equals("de") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(1280, 900);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Alerts, Acknowledge, Undo, Open the verification, acknowledged by privacy, 1 open alert",
        "de, Warnungen, Als gesehen markieren, Rückgängig machen, Prüfung öffnen, gesehen von privacy, 1 offene Warnung"
    })
    void openAlertIsCountedAcknowledgedAndTakenBack(
            String language,
            String heading,
            String acknowledge,
            String undo,
            String link,
            String seen,
            String count,
            Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options(language))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "alerts");

            assertThat(page.locator("main h1").textContent()).isEqualTo(heading);
            page.getByLabel(count).waitFor();
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshot(page, "admin-alerts-open-" + language);

            button(page, acknowledge).click();
            page.getByText(seen).waitFor();
            assertThat(page.getByLabel(count).count()).isZero();
            Accessibility.assertNoViolationsBesidesFrames(page);
            button(page, undo).click();
            page.getByLabel(count).waitFor();

            page.getByText(link).click();
            page.waitForURL("**/#/consent/verification");
        }
    }

    @Test
    void failedVerificationIsNoticedFromTheOverview(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            AdminPages.open(page, site.url(""), "overview");

            Locator alert = page.getByText("Consent record 17 is the first that is not as it was written.");
            alert.waitFor();
            Chromium.screenshot(page, "admin-overview-alert");
            page.getByText("Open the verification").click();
            page.waitForURL("**/#/consent/verification");
        }
    }

    @Test
    void listWithoutTheDatabaseIsNotCalledEmpty(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "privacy");
            page.route(
                    "**/api/v1/alerts",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"alerts\":[],\"isComplete\":false}")));

            for (String section : List.of("alerts", "overview")) {
                AdminPages.open(page, site.url(""), section);
                page.getByText("The database cannot be read now").first().waitFor();
                assertThat(page.locator("main").textContent())
                        .as(section)
                        .doesNotContain("No alert is open", "Nothing needs attention");
            }
        }
    }

    @Test
    void viewersReadAndEditorsAreNotTold(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "alerts");

            assertThat(button(page, "Acknowledge").isDisabled()).isTrue();
        }
        try (BrowserContext browser = CHROMIUM.newContext(options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            AdminPages.open(page, site.url(""), "alerts");

            assertThat(page.locator("main").textContent())
                    .contains("Nothing needs attention now.")
                    .doesNotContain("ledger", "Webhook");
        }
    }
}
