package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The closed loop in a real browser, with and without scripts")
class ClosedLoopBrowserIT {

    private static final String ENTERPRISE = "Equip your whole company in California";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final AtomicInteger number = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void grantTwoViewsOfPricesEnterpriseOfferWithdrawalPlainPage(boolean scripts, Site site) {
        String step = "loop-" + (scripts ? "with" : "without") + "-scripts-";
        Set<String> others = site.database().visitors();
        try (BrowserContext visitor = CHROMIUM.newContext(californian(scripts))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home.html"));
            assertThat(names(visitor)).isEmpty();
            Chromium.screenshot(page, step + "1-stranger");

            page.locator(".p13n-privacy a", new Page.LocatorOptions().setHasText("Privacy choices"))
                    .click();
            page.waitForURL("**/home/privacy.html");
            page.locator("#allow-behavioral").check();
            press(page, "Save my choice");
            assertThat(names(visitor)).containsExactly("p13n_consent", "p13n_id");
            assertThat(page.locator("#allow-behavioral").isChecked()).isTrue();
            Chromium.screenshot(page, step + "2-allowed");

            page.navigate(site.url("/home/pricing.html"));
            page.navigate(site.url("/home/pricing.html"));
            Chromium.screenshot(page, step + "3-prices-twice");
            page.navigate(site.url("/home.html"));
            assertThat(page.content()).contains(ENTERPRISE);
            Chromium.screenshot(page, step + "4-enterprise");

            String pseudonym = site.database().newcomer(others);
            assertThat(site.database().filesHoldVisitor(pseudonym))
                    .as("the visitor can be found in the files")
                    .isTrue();
            page.navigate(site.url("/home/privacy.html"));
            press(page, "Refuse all");
            assertThat(names(visitor)).containsExactly("p13n_consent");
            assertThat(site.database().visitors()).doesNotContain(pseudonym);
            site.database().awaitCleaning();
            assertThat(site.database().filesHoldVisitor(pseudonym))
                    .as("the visitor can no longer be found in the files")
                    .isFalse();
            Chromium.screenshot(page, step + "5-withdrawn");

            page.navigate(site.url("/home.html"));
            assertThat(page.content()).doesNotContain(ENTERPRISE);
            Chromium.screenshot(page, step + "6-plain");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goalsThatAreDeclaredChangeTheHomePageAtOnce(boolean scripts, Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(californian(scripts))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/welcome.html"));
            page.locator("label[for=answer-family-hiking]").click();
            page.locator("#remember").check();
            page.locator("main button", new Page.LocatorOptions().setHasText("Send my answers"))
                    .click();
            page.waitForURL("**/home.html");

            assertThat(page.locator("[data-p13n-component='" + Visitors.HERO + "']")
                            .getAttribute("data-p13n-variant"))
                    .isEqualTo("goal-family-hiking");
            Chromium.screenshot(page, "goals-" + (scripts ? "with" : "without") + "-scripts");
        }
    }

    @Test
    void secondClimbingPageChangesTheVeryNextPage(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(californian(true))) {
            Page page = visitor.newPage();
            allowEverything(page, site);
            page.navigate(site.url("/home/guides/first-rope.html"));
            page.navigate(site.url("/home/products.html"));

            page.locator("main a[href*='line-rope']").first().click();
            page.waitForURL("**/line-rope.html");
            page.navigate(site.url("/home.html"));
            String hero = page.locator("[data-p13n-component='" + Visitors.HERO + "']")
                    .getAttribute("data-p13n-variant");

            assertThat(hero).isEqualTo("likes-climbing");
        }
    }

    @Test
    void trackerTellsWhatTheServerCannotSee(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(californian(true))) {
            Page page = visitor.newPage();
            allowEverything(page, site);
            page.navigate(site.url("/home/search.html?q=canary+in+the+search"));
            page.evaluate("p13n.track('canary-event', {size: 42})");
            page.evaluate("p13n.convert('canary-goal', 9.5)");
            waitForSignal(page, site, "canary-goal");
            page.navigate(site.url("/home.html"));
            page.locator("[data-p13n-component='" + Visitors.HERO + "'] a")
                    .first()
                    .click();
            waitForSignal(page, site, "component-click");

            List<String> bodies = site.database().column("SELECT body FROM signal_log");
            assertThat(bodies).anyMatch(body -> body.contains("\"search\"") && body.contains("canary in the search"));
            assertThat(bodies).anyMatch(body -> body.contains("canary-event") && body.contains("\"size\":\"42\""));
            assertThat(bodies).anyMatch(body -> body.contains("canary-goal") && body.contains("9.5"));
            assertThat(bodies).anyMatch(body -> body.contains("component-click") && body.contains(Visitors.HERO));
        }
    }

    @Test
    void pageViewCountsOnceWithScriptsAndWithout(Site site) {
        for (boolean scripts : new boolean[] {true, false}) {
            Set<String> others = site.database().visitors();
            try (BrowserContext visitor = CHROMIUM.newContext(californian(scripts))) {
                Page page = visitor.newPage();
                allowEverything(page, site);
                page.navigate(site.url("/home/guides/family-day.html"));
                waitForSignal(page, site, "family-day");
                if (scripts) {
                    page.evaluate("p13n.track('after-the-view')");
                    waitForSignal(page, site, "after-the-view");
                }

                assertThat(site.database()
                                .column("SELECT COUNT(*) FROM signal_log WHERE body LIKE '%page-view%family-day%'"
                                        + " AND hex(visitor) = '"
                                        + site.database().newcomer(others) + "'"))
                        .containsExactly("1");
            }
        }
    }

    @Test
    void nothingIsSentOrStoredInTheBrowserBeforeConsent(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(californian(true))) {
            Page page = visitor.newPage();
            List<String> posts = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.method().equals("GET")) {
                    posts.add(request.url());
                }
            });
            page.navigate(site.url("/home.html"));
            page.evaluate("p13n.track('too-early')");
            page.locator("main a").first().click();
            page.waitForTimeout(2_500);

            assertThat(posts).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(names(visitor)).isEmpty();
        }
    }

    @Test
    void withdrawalInOneTabSilencesTheOthers(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(californian(true))) {
            Page one = visitor.newPage();
            allowEverything(one, site);
            Page other = visitor.newPage();
            other.navigate(site.url("/home.html"));
            List<String> posts = new ArrayList<>();
            other.evaluate("p13n.track('waiting')");
            other.onRequest(request -> posts.add(request.url()));

            one.navigate(site.url("/home/privacy.html"));
            press(one, "Refuse all");
            posts.clear();
            other.evaluate("p13n.track('after the withdrawal')");
            other.waitForTimeout(2_500);

            assertThat(posts).noneMatch(url -> url.endsWith("/signals"));
            assertThat(other.evaluate("localStorage.getItem('p13n_queue')")).isNull();
        }
    }

    @Test
    void privacyControlIsHonouredAndSaid(Site site) {
        Browser.NewContextOptions options =
                Chromium.desktop().setExtraHTTPHeaders(Map.of("Sec-GPC", "1", "X-Forwarded-For", "10.9.0.7"));
        try (BrowserContext visitor = CHROMIUM.newContext(options)) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/privacy.html"));

            assertThat(page.locator(".choice__signal").isVisible()).isTrue();
            Chromium.screenshot(page, "privacy-with-gpc");
        }
    }

    private static void waitForSignal(Page page, Site site, String part) {
        for (int i = 0; i < 100; i++) {
            if (!site.database()
                    .column("SELECT 1 FROM signal_log WHERE body LIKE '%" + part + "%'")
                    .isEmpty()) {
                return;
            }
            page.waitForTimeout(100);
        }
    }

    private static void allowEverything(Page page, Site site) {
        page.navigate(site.url("/home/privacy.html"));
        press(page, "Allow all");
    }

    /** Sends the form, which leads back to the page with the new choices. */
    private static void press(Page page, String button) {
        page.waitForResponse(
                response -> response.request().method().equals("GET")
                        && response.url().endsWith("/home/privacy.html"),
                () -> page.locator("main button", new Page.LocatorOptions().setHasText(button))
                        .click());
        page.waitForLoadState(LoadState.LOAD);
    }

    private Browser.NewContextOptions californian(boolean scripts) {
        return Chromium.desktop()
                .setJavaScriptEnabled(scripts)
                .setExtraHTTPHeaders(
                        Map.of("X-Geo-Region", "US-CA", "X-Forwarded-For", "10.9.1." + number.incrementAndGet()));
    }

    private static List<String> names(BrowserContext visitor) {
        return visitor.cookies().stream()
                .map(cookie -> cookie.name)
                .filter(name -> name.startsWith("p13n"))
                .sorted()
                .toList();
    }
}
