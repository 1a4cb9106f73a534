package org.openpersonalization.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.web.Requests.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.agent.UserAgents;

class RequestContextReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T17:30:00Z"), ZoneOffset.UTC);
    private static final UserAgents USER_AGENTS = new UserAgents();
    private static final RequestSettings SETTINGS = new RequestSettings(
            ZoneId.of("Europe/Zurich"), "X-Geo-Country", "X-Geo-Region", Set.of("loopback", "10.1.2.3"));

    private final RequestContextReader reader = new RequestContextReader(SETTINGS, USER_AGENTS, CLOCK);

    @Test
    void campaignIsReadFromTheAddress() {
        RequestContext context =
                read(request().query("a=b&utm_campaign=spring+sale&utm_source=n%C3%A4ws&utm_campaign=x"));

        assertThat(context.value("context.utm.campaign")).isEqualTo("spring sale");
        assertThat(context.value("context.utm.source")).isEqualTo("näws");
        assertThat(context.value("context.utm.medium")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"utm_campaign=%zz", "utm_campaign", "=spring", "utm_campaign=", "&&&", "%"})
    void brokenQueryIsNoCampaign(String query) {
        assertThat(read(request().query(query)).value("context.utm.campaign")).isNull();
    }

    @Test
    void endlessValuesAreLeftOut() {
        assertThat(read(request().query("utm_campaign=" + "a".repeat(201))).value("context.utm.campaign"))
                .isNull();
        assertThat(read(request().query("x=" + "a".repeat(9000) + "&utm_campaign=a"))
                        .value("context.utm.campaign"))
                .isNull();
        assertThat(read(request().header("Referer", "https://a.example/" + "a".repeat(5000)))
                        .value("context.referrer.host"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Blog.Example/a?b=c, blog.example",
        "https://user:secret@blog.example:8443/, blog.example",
        "android-app://com.mail.example/, com.mail.example",
        "https://shop.example/home.html,",
        "not an address,",
        "about:blank,",
        "https://[::1,"
    })
    void referrerIsTheForeignHost(String referrer, String host) {
        assertThat(read(request().header("Referer", referrer)).value("context.referrer.host"))
                .isEqualTo(host);
    }

    @Test
    void placeIsBelievedFromTrustedAddressesOnly() {
        Requests told = request().header("X-Geo-Country", "us").header("X-Geo-Region", "us-ca");

        assertThat(read(told.from("127.0.0.1")).value("context.region")).isEqualTo("US-CA");
        assertThat(read(told.from("0:0:0:0:0:0:0:1")).value("context.country")).isEqualTo("US");
        assertThat(read(told.from("10.1.2.3")).value("context.country")).isEqualTo("US");
        assertThat(read(told.from("10.1.2.4")).value("context.country")).isNull();
        assertThat(read(told.from("evil.example")).value("context.country")).isNull();
    }

    @Test
    void regionTellsTheCountry() {
        assertThat(read(request().header("X-Geo-Region", "CH-ZH")).value("context.country"))
                .isEqualTo("CH");
    }

    @Test
    void nonsenseIsNoPlace() {
        RequestContext context = read(request().header("X-Geo-Country", "<b>").header("X-Geo-Region", "US-CALIFORNIA"));

        assertThat(context.value("context.country")).isNull();
        assertThat(context.value("context.region")).isNull();
    }

    @Test
    void timeIsTheSites() {
        RequestContext context = read(request());

        assertThat(context.value("context.hour")).isEqualTo(18);
        assertThat(context.value("context.date")).isEqualTo("2026-11-24");
    }

    @Test
    void languageIsTheFirstThatTheBrowserAsksFor() {
        assertThat(read(request().language("de-CH")).value("context.language")).isEqualTo("de");
        assertThat(read(request()).value("context.language")).isNull();
    }

    @Test
    void privacyControlIsExactlyOne() {
        assertThat(read(request().header("Sec-GPC", "1")).value("context.gpc")).isEqualTo(true);
        assertThat(read(request().header("Sec-GPC", "true")).value("context.gpc"))
                .isEqualTo(false);
    }

    @Test
    void prefetchIsMarked() {
        assertThat(read(request().header("Sec-Purpose", "prefetch;prerender"))
                        .marks()
                        .prefetch())
                .isTrue();
        assertThat(read(request()).marks().prefetch()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE|Chrome Mobile|Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
                "PHONE|Mobile Safari|Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "TABLET|Mobile Safari|Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "TABLET|Chrome|Mozilla/5.0 (Linux; Android 13; SM-X906C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "DESKTOP|Firefox|Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
                "DESKTOP|Safari|Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15",
                "DESKTOP|Edge|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0"
            })
    void devicesAreToldApart(Device.Kind kind, String browser, String agent) {
        RequestContext context = read(request().header("User-Agent", agent));

        assertThat(context.device().kind()).isEqualTo(kind);
        assertThat(context.device().browser()).isEqualTo(browser);
        assertThat(context.marks().bot()).isFalse();
    }

    @Test
    void crawlersAndNamelessOnesAreBots() {
        String crawler = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

        assertThat(read(request().header("User-Agent", crawler)).marks().bot()).isTrue();
        assertThat(read(request()).marks().bot()).isTrue();
        assertThat(read(request().header("User-Agent", "x".repeat(600))).marks().bot())
                .isTrue();
    }

    @Test
    void clientHintMarksAPhone() {
        String agent =
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";

        assertThat(read(request().header("User-Agent", agent).header("Sec-CH-UA-Mobile", "?1"))
                        .device()
                        .kind())
                .isEqualTo(Device.Kind.PHONE);
    }

    @Test
    void hostileHeadersNeverThrow() {
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            RequestContext context = read(request()
                    .header("User-Agent", noise(random))
                    .header("Referer", noise(random))
                    .header("X-Geo-Country", noise(random))
                    .header("X-Geo-Region", noise(random))
                    .header("Sec-GPC", noise(random))
                    .header("Sec-Purpose", noise(random))
                    .query("utm_campaign=" + noise(random)));
            assertThat(RequestContext.PATHS).allSatisfy(path -> context.value(path));
        }
    }

    private static String noise(Random random) {
        String alphabet = "%&=+;:/[](){}<>\"'\\\u0000\u00e9\u2028abcZ019-. ";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private RequestContext read(Requests request) {
        return reader.read(request.build(), "/home");
    }

    @Test
    void forwardingIsReadOncePerRequestAndReader() {
        HttpServletRequest request = request()
                .from("10.1.2.3")
                .header("X-Forwarded-For", "198.51.100.7")
                .build();

        Forwarding read = reader.forwardingOf(request);

        assertThat(read.client()).isEqualTo("198.51.100.7");
        assertThat(reader.forwardingOf(request)).isSameAs(read);
        assertThat(new RequestContextReader(new RequestSettings(ZoneOffset.UTC, "", "", Set.of()), USER_AGENTS, CLOCK)
                        .clientOf(request))
                .as("other settings")
                .isEqualTo("10.1.2.3");
    }
}
