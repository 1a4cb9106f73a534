package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The shop in a real browser")
class BrowserIT {

    private static final double NO_SHIFT_WORTH_NAMING = 0.005;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void variantIsInTheFirstHtmlWithAndWithoutScripts(boolean scripts, Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop().setJavaScriptEnabled(scripts))) {
            Page page = visitor.newPage();
            Response response = page.navigate(site.url("/home.html?utm_campaign=spring"));

            assertThat(response.text()).contains("Spring is on the south side");
            assertThat(page.locator("h1").textContent()).isEqualTo("Spring is on the south side");
            assertThat(page.locator("[data-p13n-component]").first().getAttribute("data-p13n-variant"))
                    .isEqualTo("spring");
            assertThat(visitor.cookies())
                    .as("the token of the CMS alone")
                    .allMatch(cookie -> cookie.name.equals("csrf"));
            Chromium.screenshot(page, "home-spring-" + (scripts ? "with" : "without") + "-scripts");
        }
    }

    @Test
    void phoneSeesItsOwnHeroAndFitsTheScreen(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(Chromium.phone())) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home.html"));

            assertThat(page.locator("h1").textContent()).isEqualTo("Gear for today, near you");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            Chromium.screenshot(page, "home-phone");
        }
    }

    @ParameterizedTest
    @Tag("promise-4")
    @ValueSource(strings = {"/home.html", "/home.html?utm_campaign=spring", "/home/guides/first-rope.html"})
    void nothingMovesWhileThePageLoads(String path, Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            Page page = visitor.newPage();
            page.navigate(site.url(path));

            double shift = Chromium.layoutShift(page);

            assertThat(shift).isLessThan(NO_SHIFT_WORTH_NAMING);
        }
    }

    @Test
    void everythingComesFromThisHost(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            Page page = visitor.newPage();
            List<String> foreign = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(site.url("/"))) {
                    foreign.add(request.url());
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    failed.add(response.url());
                }
            });
            for (String path : PAGES) {
                page.navigate(site.url(path));
            }

            assertThat(foreign).isEmpty();
            assertThat(failed).isEmpty();
        }
    }

    private static final List<String> PAGES = List.of(
            "/home.html",
            "/home/pricing.html",
            "/home/guides.html",
            "/home/guides/first-rope.html",
            "/home/products.html",
            "/home/products/loft-tent.html",
            "/home/search.html?q=tent",
            "/home/search.html?q=zebra",
            "/home/privacy.html",
            "/home/welcome.html",
            "/de/home.html");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home.html",
                "/home/pricing.html",
                "/home/guides.html",
                "/home/guides/first-rope.html",
                "/home/products/loft-tent.html",
                "/home/search.html?q=tent",
                "/home/privacy.html",
                "/home/welcome.html",
                "/de/home/privacy.html",
                "/de/home.html"
            })
    void pageIsAccessible(String path, Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            Page page = visitor.newPage();
            page.navigate(site.url(path));
            Chromium.screenshot(page, path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", ""));

            Accessibility.assertNoViolations(page);
        }
    }

    @Test
    void insertionsPrecedeTheRealEndOfTheBody(Site site) {
        Browser.NewContextOptions californian = Chromium.desktop().setExtraHTTPHeaders(Map.of("X-Geo-Region", "US-CA"));
        try (BrowserContext visitor = CHROMIUM.newContext(californian)) {
            Page page = visitor.newPage();
            String html = page.navigate(site.url("/home/bodies.html")).text();

            String end = html.substring(html.indexOf("id=\"last\""));
            assertThat(html).containsOnlyOnce("tracker.js").containsOnlyOnce("p13n-privacy\"");
            assertThat(end.substring(0, end.indexOf("</body>")))
                    .contains("tracker.js", "p13n-privacy\"", "p13n-first-layer");
            assertThat(page.evaluate("document.documentElement.dataset.said")).isEqualTo("</body>");
            assertThat(page.inputValue("#source")).isEqualTo("</body></html>");
            page.locator(".p13n-first-layer:visible").waitFor();
            assertThat(page.locator("a:visible", new Page.LocatorOptions().setHasText("Privacy choices"))
                            .count())
                    .isPositive();
        }
    }

    @Test
    void searchWorksByKeyboard(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/search.html"));
            page.locator("#q").focus();
            page.keyboard().type("rope");
            page.keyboard().press("Enter");
            page.waitForURL("**/search.html?q=rope");

            assertThat(page.locator(".results li a").allTextContents())
                    .contains("Line 9.5 rope", "Your first rope on real rock");
        }
    }
}
