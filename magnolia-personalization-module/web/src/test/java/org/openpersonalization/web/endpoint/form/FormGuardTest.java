package org.openpersonalization.web.endpoint.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.endpoint.TestSite;
import org.openpersonalization.web.visitor.VisitorCookies;

/** Choices under all that browsers and proxies tell of the page, and where cookies do not come back. */
class FormGuardTest {

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, none",
        "Origin, https://shop.example",
        "Origin, null",
        "Origin, https://shop.example:8443",
        "Origin, https://evil.example",
        "Origin, not an address",
        "Referer, https://evil.example/",
        "'', ''"
    })
    void noNeverDependsOnAHeader(String header, String value) {
        TestSite.Got got = site.ask(consent().formFrom(header, value).parameter("all", "false"));

        assertThat(got.status()).isEqualTo(303);
        assertThat(got.cookies()).extracting(Cookie::getName).contains(VisitorCookies.CONSENT);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example"})
    void yesOfAnotherSiteIsRefusedAndTheNoBesideItHolds(String header, String value) {
        TestSite.Got got = site.ask(consent()
                .formFrom(header, value)
                .parameter("behavioral", "true")
                .parameter("analytics", "false"));

        assertThat(got.status()).isEqualTo(403);
        assertThat(state(got.cookies())).contains("\"behavioral\":false").contains("\"chosen\":{\"analytics\"");
    }

    @ParameterizedTest
    @CsvSource({"Origin, null", "Sec-Fetch-Site, none", "Origin, https://shop.example:8443"})
    void yesOfAnUntoldPageCountsWithTheCookieOfTheWayRound(String header, String value) {
        TestSite.Got round = site.ask(consent().formFrom(header, value).parameter("all", "true"));
        TestSite.Got got = site.ask(
                again().formFrom(header, value).cookies(round.cookies()).parameter("all", "true"));

        assertThat(round.cookies()).extracting(Cookie::getName).containsExactly(VisitorCookies.FORM);
        assertThat(got.status()).isEqualTo(303);
        assertThat(state(got.cookies())).contains("\"behavioral\":true");
    }

    @Test
    void yesOfAnUntoldPageIsSentRoundOnceForTheCookie() {
        TestSite.Got first = site.ask(consent().formFrom("Origin", "null").parameter("all", "true"));
        TestSite.Got second = site.ask(
                again().formFrom("Origin", "null").parameter("all", "true").cookies(first.cookies()));
        TestSite.Got without = site.ask(again().formFrom("Origin", "null").parameter("all", "true"));

        assertThat(first.status()).isEqualTo(307);
        assertThat(first.headers()).containsEntry("Location", "/.personalization/consent/again");
        assertThat(second.status()).isEqualTo(303);
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/first-layer.css", "/preferences", "/me", "/tracker.js", "/why"})
    void noPageSetsACookieBeforeAChoice(String path) {
        assertThat(site.ask(Requests.request().path(path)).cookies()).isEmpty();
    }

    @Test
    void formCookieNamesNobodyAndIsNotForScripts() {
        Cookie one = round().cookies().get(0);
        Cookie other = round().cookies().get(0);

        assertThat(one.getValue()).isEqualTo(other.getValue());
        assertThat(one.isHttpOnly()).isTrue();
        assertThat(one.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @ParameterizedTest
    @CsvSource({
        "curl/8.5.0, false",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html), false",
        "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0, true"
    })
    void answersMakeAVisitorOnlyWhereACookieComesBack(String agent, boolean isPerson) {
        for (int i = 0; i < 10; i++) {
            site.ask(answers("/answers").header("User-Agent", agent));
        }
        assertThat(site.store().kept()).as("without cookies").isEmpty();
        assertThat(site.privacy().entries()).isEmpty();

        List<Cookie> cookies =
                site.ask(answers("/answers").header("User-Agent", agent)).cookies();
        site.ask(answers("/answers/again").header("User-Agent", agent).cookies(cookies));

        assertThat(site.store().kept()).hasSize(isPerson ? 1 : 0);
    }

    private static Requests answers(String path) {
        return Requests.request()
                .method("POST")
                .path(path)
                .form()
                .parameter("answer.goal", "hiking")
                .parameter("preferences", "true");
    }

    private TestSite.Got round() {
        return site.ask(consent().formFrom("Origin", "null").parameter("all", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "frame", "embed", "object", "document", "empty"})
    void yesIsRecordedOnlyWhereCookiesComeBack(String destination) {
        TestSite.Got first =
                site.ask(consent().form().header("Sec-Fetch-Dest", destination).parameter("all", "true"));
        TestSite.Got without =
                site.ask(again().form().header("Sec-Fetch-Dest", destination).parameter("all", "true"));

        assertThat(first.status()).isEqualTo(307);
        assertThat(without.status()).isEqualTo(403);
        assertThat(site.privacy().entries()).isEmpty();

        TestSite.Got second = site.ask(again().form()
                .header("Sec-Fetch-Dest", destination)
                .cookies(first.cookies())
                .parameter("all", "true"));

        assertThat(second.status()).isEqualTo(303);
        assertThat(site.privacy().entries()).isNotEmpty();
    }

    @Test
    void yesInTheBannerOnPlainHttpIsRecordedOnlyWhereCookiesComeBack() {
        TestSite.Got got = site.ask(consent()
                .formFrom("Origin", "https://shop.example")
                .browser()
                .parameter("page", "/home.html")
                .parameter("all", "true"));

        assertThat(got.status()).isEqualTo(307);
        assertThat(site.privacy().entries()).isEmpty();
    }

    @Test
    void noOfAFrameWithoutCookiesIsNotRecorded() {
        TestSite.Got first =
                site.ask(consent().form().header("Sec-Fetch-Dest", "iframe").parameter("all", "false"));
        TestSite.Got without =
                site.ask(again().form().header("Sec-Fetch-Dest", "iframe").parameter("all", "false"));

        assertThat(first.status()).isEqualTo(307);
        assertThat(without.status()).isEqualTo(403);
        assertThat(site.privacy().entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/erase", "/answers"})
    void otherFormsOfAnUntoldPageAreSentRoundAsWell(String path) {
        TestSite.Got first = site.ask(
                Requests.request().path(path).formFrom("Origin", "null").parameter("preferences", "true"));
        TestSite.Got foreign = site.ask(Requests.request()
                .path(path)
                .formFrom("Origin", "https://evil.example")
                .parameter("preferences", "true"));

        assertThat(first.status()).isEqualTo(307);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(site.ask(Requests.request()
                                .path(path + "/again")
                                .formFrom("Origin", "null")
                                .cookies(first.cookies())
                                .parameter("preferences", "true"))
                        .status())
                .isBetween(200, 303);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, shop.example",
        "Forwarded, host=shop.example;proto=https",
    })
    void yesCountsBehindAProxyThatPutsAnotherHost(String header, String value) {
        TestSite.Got got = site.ask(consent()
                .formFrom("Origin", "https://shop.example")
                .host("backend", 8080)
                .header(header, value)
                .parameter("all", "true"));

        assertThat(got.status()).isEqualTo(303);
    }

    private String state(List<Cookie> cookies) {
        return site.ask(consent().cookies(cookies)).body();
    }

    private static Requests consent() {
        return Requests.request().path("/consent");
    }

    private static Requests again() {
        return Requests.request().path("/consent/again");
    }
}
