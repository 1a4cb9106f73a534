package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SiteExtension.class)
@DisplayName("Choices on sites that hide referrers, and in frames of other sites")
class HardenedSiteIT {

    private static final String PAGE = "/home/search.html?q=tent";
    private static final String BANNER = ".p13n-first-layer:visible button[name=all][value=%s]";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    /** The values of Referrer-Policy, on plain HTTP, where browsers send no Sec-Fetch-Site. */
    static Stream<Arguments> policies() {
        return Stream.of(
                        "no-referrer",
                        "origin",
                        "strict-origin",
                        "same-origin",
                        "no-referrer-when-downgrade",
                        "origin-when-cross-origin",
                        "strict-origin-when-cross-origin",
                        "unsafe-url",
                        "no-referrer, strict-origin-when-cross-origin")
                .flatMap(policy -> Stream.of(Arguments.of(policy, "false"), Arguments.of(policy, "true")));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void bothChoicesCountAndLeadBackUnderEveryReferrerPolicy(String policy, String choice, Site site) {
        try (HeaderProxy proxy = new HeaderProxy(site);
                BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            proxy.setHeader("Referrer-Policy", policy);
            Page page = visitor.newPage();
            String address = "http://www.shop.test:" + proxy.port() + PAGE;
            page.navigate(address);

            page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.locator(String.format(BANNER, choice)).click());
            page.waitForURL("**/home/**");
            page.waitForLoadState(LoadState.LOAD);

            assertThat(page.url()).isEqualTo(address);
            assertThat(visitor.cookies().stream().map(cookie -> cookie.name))
                    .contains("p13n_consent")
                    .satisfies(names -> assertThat(names.contains("p13n_id")).isEqualTo(choice.equals("true")));
        }
    }

    /** Values of Content-Security-Policy that guides publish, and whether they let a script of the site's own address run. */
    static Stream<Arguments> contentPolicies() {
        return Stream.of(
                Arguments.of("default-src 'self'", true),
                Arguments.of(
                        "script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
                        true),
                Arguments.of("script-src 'self'; require-trusted-types-for 'script'", true),
                Arguments.of("default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:", true),
                Arguments.of("sandbox allow-forms allow-same-origin allow-scripts", true),
                Arguments.of("script-src 'nonce-cjRuZDBt' 'strict-dynamic'; object-src 'none'; base-uri 'none'", false),
                Arguments.of(
                        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'", false));
    }

    @ParameterizedTest
    @MethodSource("contentPolicies")
    void choiceCountsUnderEveryContentSecurityPolicy(String policy, boolean isTrackerRunning, Site site) {
        List<String> violations = new CopyOnWriteArrayList<>();
        try (HeaderProxy proxy = new HeaderProxy(site);
                BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            proxy.setHeader("Content-Security-Policy", policy);
            Page page = visitor.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")
                        && message.text().contains("/.personalization/")) {
                    violations.add(message.text());
                }
            });
            page.navigate("http://www.shop.test:" + proxy.port() + PAGE);

            page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.locator(String.format(BANNER, "true")).click());
            page.waitForURL("**/home/**");
            page.waitForLoadState(LoadState.LOAD);

            assertThat(visitor.cookies().stream().map(cookie -> cookie.name)).contains("p13n_consent", "p13n_id");
            assertThat(page.locator(String.format(BANNER, "true")).count()).isZero();
            assertThat(violations.isEmpty()).as(violations.toString()).isEqualTo(isTrackerRunning);
        }
    }

    @Test
    void frameOfAnotherSiteRecordsNothingThatCannotTakeEffect(Site site) throws IOException {
        long before = site.database().consentRecords();
        HttpServer portal = portal(site.url("/home/newsletter.html"));
        try (BrowserContext visitor = CHROMIUM.newContext(Chromium.desktop())) {
            Page page = visitor.newPage();
            for (String choice : List.of("true", "false", "true")) {
                page.navigate("http://localhost:" + portal.getAddress().getPort() + "/");
                Frame shop = page.frame("shop");
                Locator button = shop.locator(String.format(BANNER, choice));
                button.waitFor();
                page.waitForResponse(response -> response.url().endsWith("/consent/again"), button::click);
                shop.waitForURL("**/consent/again");

                assertThat(shop.locator("main").textContent()).contains("nothing was recorded");
            }
        } finally {
            portal.stop(0);
        }
        assertThat(site.database().consentRecords()).isEqualTo(before);
    }

    /** A page of another site, for which {@code localhost} stands beside {@code 127.0.0.1}, with the shop in a frame. */
    private static HttpServer portal(String address) throws IOException {
        byte[] html = ("<!DOCTYPE html><iframe name=shop width=1200 height=800 src=\"" + address + "\"></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        portal.start();
        return portal;
    }
}
