package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("Variants are compared side by side on the real page")
class SideBySideBrowserIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void variantsAreComparedOnTheRealPageAndNobodyIsCounted(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "components");
            long before = site.database().rows();
            page.getByLabel("Search by page or title").fill("hero gear");
            page.getByText("One component").waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Space");

            FrameLocator spring = page.frameLocator("iframe[title*='“spring”']");
            spring.locator("h1").waitFor();
            assertThat(spring.locator("h1").textContent()).isEqualTo("Spring is on the south side");
            assertThat(page.frameLocator("iframe[title*='“Original”']")
                            .locator("h1")
                            .textContent())
                    .isEqualTo("Gear that comes home with you");
            assertThat(spring.locator("body > header, .site-header").first().isVisible())
                    .as("what stands beside the component")
                    .isFalse();
            Chromium.screenshotNow(page, "admin-components-side-by-side");
            spring.locator("a[href]")
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .first()
                    .click();
            page.getByText("In its page").click();
            spring.locator("h1").waitFor();
            assertThat(spring.locator("h1").textContent()).isEqualTo("Spring is on the south side");
            assertThat(spring.locator("footer").first().isVisible()).isTrue();
            Chromium.screenshotNow(page, "admin-components-in-page");
            assertThat(page.getByText("as the original").first().isVisible()).isTrue();
            Accessibility.assertNoViolationsBesidesFrames(page);
            assertThat(site.database().rows()).isEqualTo(before);
            assertThat(browser.pages()).as("no link leads away").hasSize(1);
        }
    }

    @Test
    void componentThatIsMarkedByCommentsIsFoundOnItsPageToo(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("de"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            AdminPages.open(page, site.url(""), "components?component=" + Visitors.BANNER);

            FrameLocator own = page.frameLocator("iframe[title*='„Original“']");
            own.getByText("Forty huts, one deposit").first().waitFor();

            assertThat(own.locator("h1").first().isVisible()).isFalse();
            assertThat(page.getByText("Die Seite lässt sich hier nicht zeigen").count())
                    .isZero();
            Chromium.screenshotNow(page, "admin-components-banner-de");
        }
    }

    @Test
    void pageThatForbidsFramesIsReplacedByWhatTheVariantSays(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "viewer");
            page.route(
                    "**/home.html?p13n-preview=*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setBody("<!doctype html><title>x</title>")
                            .setHeaders(Map.of("Content-Type", "text/html", "X-Frame-Options", "DENY"))));
            AdminPages.open(page, site.url(""), "components?component=" + Visitors.HERO);

            page.getByText("The page cannot be shown here").first().waitFor();

            assertThat(page.locator("article").nth(1).textContent()).contains("Spring is on the south side");
            Accessibility.assertNoViolationsBesidesFrames(page);
            Chromium.screenshotNow(page, "admin-components-without-frames");
        }
    }
}
