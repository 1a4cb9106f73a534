package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.web.Requests;

/** Front ends on other hosts: allowed origins, and the visitor's cookies in a header of a trusted server. */
class FrontEndRequestsTest {

    private static final String ALLOWED = "https://front.example";
    private static final String CONSENT = "{\"purposes\":{\"behavioral\":true}}";

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static Requests consent(String path, String origin) {
        return Requests.request()
                .path(path)
                .json(CONSENT)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site");
    }

    @Test
    void pageOfAnAllowedOriginMaySendAndRead() {
        TestSite.Got got = site.ask(consent("/v1/consent", ALLOWED));

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.headers())
                .containsEntry("Access-Control-Allow-Origin", ALLOWED)
                .containsEntry("Access-Control-Allow-Credentials", "true")
                .containsEntry("Vary", "Origin")
                .containsEntry("Cache-Control", "private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://front.example.evil.example",
                "http://front.example",
                "https://front.example:8443",
                "null"
            })
    void pageOfAnotherOriginMayNot(String origin) {
        TestSite.Got got = site.ask(consent("/v1/consent", origin));

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(got.cookies()).isEmpty();
    }

    @Test
    void addressesOutsideOfTheApiStayClosed() {
        TestSite.Got got = site.ask(consent("/consent", ALLOWED));

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void browserThatAsksFirstIsToldWhatItMaySend() {
        Requests question = Requests.request()
                .path("/v1/exposures")
                .method("OPTIONS")
                .header("Access-Control-Request-Method", "POST");

        assertThat(site.ask(question.header("Origin", ALLOWED)).status()).isEqualTo(204);
        assertThat(site.ask(question.header("Origin", "https://evil.example")).status())
                .isEqualTo(405);
    }

    @Test
    void trustedServerPassesTheVisitorOnInAHeader() {
        String token = site.ask(Requests.request().path("/v1/consent").json(CONSENT)).cookies().stream()
                .map(FrontEndRequestsTest::pair)
                .collect(Collectors.joining("; "));

        assertThat(state(token, "127.0.0.1")).contains("\"behavioral\":true");
        assertThat(state(token, "203.0.113.7")).as("not a trusted server").contains("\"behavioral\":false");
        assertThat(state("p13n_consent=forged; other=x", "127.0.0.1")).contains("\"behavioral\":false");
    }

    private static String pair(Cookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private String state(String token, String address) {
        return site.ask(Requests.request().path("/v1/consent").from(address).header("P13n-Visitor", token))
                .body();
    }

    @Test
    void errorIsAProblemInTheApiAloneAndAPageForBrowsers() {
        TestSite.Got api = site.ask(Requests.request().path("/v1/nothing"));
        TestSite.Got old = site.ask(Requests.request().path("/nothing"));
        TestSite.Got unknown = site.ask(
                Requests.request().path("/v1/consent").json("{\"purposes\":{\"behavioral\":true},\"extra\":1}"));

        assertThat(api.status()).isEqualTo(404);
        assertThat(api.body())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"Not found.\",\"code\":\"not-found\"}");
        assertThat(old.body()).startsWith("{\"error\":\"Not found.\",").contains("\"key\":\"request.not-found\"");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body())
                .contains("[extra]")
                .contains("\"fields\":{\"field\":\"extra\"}")
                .contains("\"title\":\"Bad Request\"");
        assertThat(site.ask(Requests.request().path("/v1/me").query("x=1")).body())
                .contains("no parameter [x]");
    }

    @Test
    void errorPageIsInTheLanguageOfTheBrowser() {
        TestSite.Got page = site.ask(Requests.request()
                .path("/consent")
                .header("Accept", "text/html")
                .language("de-CH")
                .json("{}"));

        assertThat(page.body()).contains("Die Zwecke fehlen").doesNotContain("lang=\"en\"");
    }

    @Test
    void tooManyPagesOfOneAddressAreRefusedWithTheTimeToWait() {
        List<TestSite.Got> answers = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            answers.add(site.ask(Requests.request().path("/v1/pages/home")));
        }

        assertThat(answers).anySatisfy(got -> {
            assertThat(got.status()).isEqualTo(429);
            assertThat(got.headers()).containsEntry("Retry-After", "60");
            assertThat(got.body()).contains("\"status\":429");
        });
        assertThat(answers.get(0).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/exposures", "/v1/signals"})
    void bodyIsReadAfterTheRateLimitAlone(String path) {
        Set<Integer> statuses = new LinkedHashSet<>();
        for (int i = 0; i < 250; i++) {
            statuses.add(site.ask(Requests.request().path(path).json("{\"extra\":1}"))
                    .status());
        }

        assertThat(statuses).containsExactly(400, 429);
    }

    @Test
    void largeChoiceOfAnAddressThatSentTooManyIsRefusedUnreadWhileItsRefusalsHold() {
        String large = "{\"purposes\":{\"behavioral\":true},\"extra\":\"" + "x".repeat(20_000) + "\"}";
        assertThat(consent(large)).isEqualTo(400);
        for (int i = 0; i < 250; i++) {
            consent(CONSENT);
        }

        assertThat(consent(CONSENT)).isEqualTo(429);
        assertThat(consent(large)).as("more than a refusal needs").isEqualTo(413);
        assertThat(consent("{\"purposes\":{\"behavioral\":false}}")).isEqualTo(200);
    }

    private int consent(String body) {
        return site.ask(Requests.request().path("/v1/consent").json(body)).status();
    }

    @Test
    void unknownFieldOfAnErasureIsRefusedInTheApi() {
        TestSite.Got got = site.ask(Requests.request().path("/v1/erase").json("{\"extra\":1}"));

        assertThat(got.status()).isEqualTo(400);
        assertThat(got.body()).contains("[extra]");
    }

    @Test
    void pageIsDeliveredWithItsOwnContentWhilePersonalizationIsOff() {
        TestSite.Got page = site.ask(Requests.request().path("/v1/pages/home"));

        assertThat(page.body()).contains("\"@name\":\"home\"", "\"title\":\"Home\"", "\"@mode\":\"visit\"");
    }
}
