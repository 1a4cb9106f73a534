package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SiteExtension.class)
@DisplayName("The visitors' addresses take what is right and refuse the rest")
class VisitorAddressesIT {

    private static final String SIGNALS = "/.personalization/signals";
    private static final String CONSENT = "/.personalization/consent";

    @Test
    void goodSignalsAreKeptAndBadOnesNamed(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");
        String good = Person.event("signed-up");

        HttpResponse<String> answer = visitor.signals(
                good,
                "{\"kind\":\"scroll-depth\",\"id\":\"0c5d5c5e-7d67-4c5e-9a35-6a2a7d2f7a01\",\"page\":\"/x\",\"percent\":101}",
                "{\"kind\":\"page-view\",\"id\":\"0c5d5c5e-7d67-4c5e-9a35-6a2a7d2f7a02\",\"page\":\"/x\"}",
                "{\"kind\":\"declared-preference\",\"id\":\"0c5d5c5e-7d67-4c5e-9a35-6a2a7d2f7a03\",\"name\":\"goal\"}",
                "[]",
                "{\"kind\":\"nonsense\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"accepted\":1")
                .contains("percent must be 1 to 100")
                .contains("page views are recorded by the server")
                .contains("not agreed to: preferences")
                .contains("a signal must be an object")
                .contains("kind is unknown");
        assertThat(site.database().column("SELECT COUNT(*) FROM signal_log WHERE body LIKE '%signed-up%'"))
                .containsExactly("1");
        visitor.signals(good);
        assertThat(site.database().column("SELECT COUNT(*) FROM signal_log WHERE body LIKE '%signed-up%'"))
                .as("sent twice, kept once")
                .containsExactly("1");
    }

    @Test
    void withoutConsentNothingIsAccepted(Site site) {
        long before = site.database().rows();

        HttpResponse<String> answer = Person.visiting(site, Visitors.PLAIN).signals(Person.event("x"));

        assertThat(answer.body()).contains("\"accepted\":0").contains("not agreed to: behavioral");
        assertThat(site.database().rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{\"signals\":7}",
                "{}",
                "{\"signals\":[]} x",
                "{\"signals\":[],\"signals\":[]}",
                "{\"signals\":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]}"
            })
    void brokenJsonIs400(String body, Site site) {
        HttpResponse<String> answer = Person.visiting(site, Visitors.PLAIN).json(SIGNALS, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":");
    }

    @Test
    void tooMuchIs413(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");
        List<String> many = new ArrayList<>(Collections.nCopies(51, Person.event("x")));
        String large = "{\"signals\":[],\"padding\":\"" + "x".repeat(64 * 1024) + "\"}";

        assertThat(visitor.signals(many.toArray(new String[0])).statusCode()).isEqualTo(413);
        assertThat(visitor.json(SIGNALS, large).statusCode()).isEqualTo(413);
        assertThat(visitor.json(CONSENT, large).statusCode()).isEqualTo(413);
        many.remove(0);
        assertThat(visitor.signals(many.toArray(new String[0])).statusCode()).isEqualTo(200);
    }

    @Test
    void tooOftenIs429AndSaysWhenToTryAgain(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");
        HttpResponse<String> last = visitor.signals();
        for (int i = 0; i < 200 && last.statusCode() == 200; i++) {
            last = visitor.signals();
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("60");
        assertThat(Person.visiting(site, Visitors.PLAIN).signals().statusCode())
                .as("another one's limit is untouched")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Referer, https://evil.example/"
    })
    void otherSitesAreRefusedEverywhere(String header, String value, Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");
        Person sent = visitor.with(header, value);

        assertThat(sent.signals(Person.event("x")).statusCode()).isEqualTo(403);
        assertThat(sent.json(CONSENT, "{\"purposes\":{\"analytics\":true}}").statusCode())
                .isEqualTo(403);
        assertThat(sent.form(CONSENT, "all", "true").statusCode()).isEqualTo(403);
        assertThat(sent.form("/.personalization/erase", "language", "en").statusCode())
                .isEqualTo(403);
        assertThat(sent.form("/.personalization/answers", "answer.goal", "x", "preferences", "true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.page(CONSENT)).contains("\"behavioral\":true").contains("\"analytics\":false");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Referer, https://evil.example/"
    })
    void noCountsWhateverTheBrowserTellsOfThePage(String header, String value, Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN)
                .allow("behavioral", "analytics")
                .with(header, value);

        assertThat(visitor.json(CONSENT, "{\"purposes\":{\"behavioral\":false}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.page(CONSENT)).contains("\"behavioral\":false").contains("\"analytics\":true");

        visitor.form(CONSENT, "all", "false");
        assertThat(visitor.page(CONSENT)).contains("\"analytics\":false");
    }

    @Test
    void formsAreNoSignalsAndTextIsNoConsent(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        assertThat(visitor.form(SIGNALS, "signals", "[]").statusCode()).isEqualTo(415);
        assertThat(visitor.json("/.personalization/answers", "{}").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({SIGNALS + ", POST", "/.personalization/answers, POST"})
    void readingAnAddressForWritingSaysHow(String path, String allowed, Site site) {
        HttpResponse<String> answer = Person.visiting(site, Visitors.PLAIN).get(path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"purposes\":{\"unheard-of\":true}}",
                "{\"purposes\":{\"behavioral\":\"yes\"}}",
                "{\"purposes\":[]}",
                "{}"
            })
    void wrongChoicesAre400AndChangeNothing(String body, Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        assertThat(visitor.json(CONSENT, body).statusCode()).isEqualTo(400);
        assertThat(visitor.cookie("p13n_consent")).isEmpty();
    }

    @Test
    void everyAnswerIsPrivate(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);
        for (HttpResponse<String> answer : List.of(
                visitor.get(CONSENT),
                visitor.get("/.personalization/health"),
                visitor.get("/.personalization/tracker.js"),
                visitor.get("/.personalization/nothing"),
                visitor.json(CONSENT, "{\"purposes\":{}}"),
                visitor.json(SIGNALS, "{"),
                visitor.signals())) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void plainFormChoosesAndLeadsBack(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        HttpResponse<String> sent = visitor.form(
                CONSENT, "behavioral", "false", "behavioral", "true", "analytics", "false", "return", "/home.html?a=1");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/home.html?a=1");
        assertThat(visitor.page(CONSENT)).contains("\"behavioral\":true").contains("\"analytics\":false");
        assertThat(visitor.form(CONSENT, "all", "false", "return", "//evil.example")
                        .headers()
                        .firstValue("Location"))
                .contains("/");
        assertThat(visitor.cookie("p13n_id")).isEmpty();
    }

    @Test
    void browserIsLedToThePreferenceCentre(Site site) {
        Person visitor = Person.visiting(site, Visitors.GERMAN).with("Accept", "text/html,*/*");

        HttpResponse<String> answer = visitor.get(CONSENT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.page(answer.headers().firstValue("Location").orElseThrow()))
                .contains("<html lang=\"de\">")
                .contains("Alles ablehnen")
                .contains("name=\"behavioral\"");
    }

    @Test
    void siteSaysThatItHonoursPrivacyControl(Site site) {
        HttpResponse<String> said = Person.visiting(site, Visitors.PLAIN).get("/.well-known/gpc.json");

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(said.body()).isEqualTo("{\"gpc\":true,\"lastUpdate\":\"2026-11-24\"}");
    }

    @Test
    void nobodyIsKeptFromRefusingByALimit(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        for (int i = 0; i < 150; i++) {
            assertThat(visitor.form(CONSENT, "all", "false").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void fieldsInTheAddressAndFormsThatAreTooLargeAreRefused(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        assertThat(visitor.form(CONSENT + "?all=true", "behavioral", "false").statusCode())
                .isEqualTo(400);
        assertThat(visitor.form(CONSENT, "all", "true", "padding", "x".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(visitor.cookie("p13n_id")).isEmpty();
    }

    @Test
    void refusedFormIsAPageForABrowser(Site site) {
        Person browser = Person.visiting(site, Visitors.PLAIN).with("Accept", "text/html,*/*");

        HttpResponse<String> refused = browser.form(CONSENT, "behavioral", "perhaps");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(refused.body())
                .contains("The choice about [behavioral] must be true or false.")
                .contains("<a href=\"/\">");
    }

    @Test
    void signalFromBeforeItWasAgreedToIsRejected(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");
        String before = "{\"kind\":\"named-event\",\"id\":\"0c5d5c5e-7d67-4c5e-9a35-6a2a7d2f7b01\",\"name\":\"x\","
                + "\"time\":\"2026-11-24T00:00:00Z\"}";

        assertThat(visitor.signals(before).body()).contains("before it was agreed to");
    }

    @Test
    void pagesAreServedAfterManyWithdrawalsAtOnce(Site site) throws Exception {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral", "analytics");
        for (int i = 0; i < 20; i++) {
            visitor.signals(java.util.stream.IntStream.range(0, 50)
                    .mapToObj(n -> Person.event("e"))
                    .toArray(String[]::new));
        }
        var threads = java.util.concurrent.Executors.newFixedThreadPool(16);
        List<java.util.concurrent.Callable<Integer>> withdrawals = Collections.nCopies(
                100,
                () -> visitor.with("X", "y").form(CONSENT, "analytics", "false").statusCode());
        var answers = threads.invokeAll(withdrawals);
        assertThat(site.get("/home.html", Visitors.PLAIN).statusCode()).isEqualTo(200);
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(303);
        }
        threads.shutdown();
    }
}
