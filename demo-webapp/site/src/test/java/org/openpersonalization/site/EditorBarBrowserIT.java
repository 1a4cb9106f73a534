package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SiteExtension.class)
@DisplayName("The editors' bar on a page")
class EditorBarBrowserIT {

    private static final String ENTRY = "/.personalization-admin/site?page=";
    private static final String BAR = "class=\"p13n-bar\"";
    private static final String MARK = ".p13n-bar__mark[data-component='" + Visitors.HERO + "']";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void leadsFromLogInToTheWorkbenchBesideThePage(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.DESKTOP.options("en"))) {
            Page page = browser.newPage();
            page.navigate(site.url(ENTRY + "/home.html"));
            page.getByLabel("Name").fill("editor");
            page.getByLabel("Password").fill("editor");
            page.locator("form button").click();
            page.waitForURL("**/home.html");
            page.navigate(site.url("/home.html?utm_campaign=spring"));
            Locator mark = page.locator(MARK);
            mark.waitFor();

            assertThat(Chromium.layoutShift(page)).isZero();
            assertThat(mark.textContent()).isEqualTo("spring");
            assertThat(mark.getAttribute("title")).isEqualTo("The visit belongs to the audience [Spring campaign].");
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "bar-page");

            mark.focus();
            page.keyboard().press("Enter");
            FrameLocator workbench = page.frameLocator(".p13n-bar__panel iframe");
            workbench.getByText("New variant, blank").waitFor();
            assertThat(workbench.locator(".p13n-bar").count()).isZero();
            Chromium.tour(page, "editors-bar");
            page.keyboard().press("Escape");
            assertThat(page.locator(".p13n-bar__panel").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.dataset.component"))
                    .isEqualTo(Visitors.HERO);
        }
    }

    @Test
    void listsEachComponentWithItsReasonByPhoneAndInGerman(Site site) {
        try (BrowserContext browser = CHROMIUM.newContext(Screen.PHONE.options("de"))) {
            Page page = AdminPages.loggedIn(browser, site.url(""), "editor");
            page.navigate(site.url("/de/home.html"));
            page.locator(".p13n-bar__toggle").click();

            Locator items = page.locator(".p13n-bar__list li");
            assertThat(items.count())
                    .isEqualTo(page.locator(".p13n-bar__mark").count())
                    .isGreaterThan(3);
            assertThat(page.locator(".p13n-bar__list").textContent()).contains("Noch keine Varianten.");
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "bar-phone");

            page.locator(".p13n-bar__marking").click();
            assertThat(page.locator(MARK).isVisible()).isFalse();
        }
    }

    /** The page cache keeps the visitors' page before and after, and gives no user the page of another. */
    @Test
    void isOnNoPageOfVisitorsOrOtherUsers(Site site) {
        String address = "/home/guides.html?utm_term=bar";
        assertThat(site.page(address)).doesNotContain(BAR);

        HttpResponse<String> edited = Admin.loggedIn(site, "editor").open(address);

        assertThat(edited.body()).contains(BAR);
        assertThat(edited.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(site.page(address)).doesNotContain(BAR).doesNotContain("p13n-bar component");
        assertThat(Admin.loggedIn(site, "viewer").open(address).body()).doesNotContain(BAR);
        assertThat(Admin.loggedIn(site, "editor").open(address).body()).contains(BAR);
    }

    @Test
    void logInLeadsToNoOtherSite(Site site) {
        Admin editor = Admin.loggedIn(site, "editor");

        for (String page :
                new String[] {"//evil.test/", "https://evil.test/", "/%5Cevil.test", "%2F%2Fevil.test", ""}) {
            assertThat(editor.open(ENTRY + page).headers().firstValue("Location"))
                    .as(page)
                    .contains("/");
        }
    }
}
