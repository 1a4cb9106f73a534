package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.service.edge.EdgeGroups;

/** Varnish with the program that the shop publishes. {@code -Dedge.visitors=10000} plays as many visitors. */
@ExtendWith(SiteExtension.class)
@DisplayName("A cache outside")
class EdgeCacheIT {

    private static final String EDGE = "/config/modules/personalization/config/edge";
    private static final String PROGRAM = "/.personalization/edge/program.json";
    private static final String STANDARD = "outdoor:pages/standard";
    private static final String OWN_AUDIENCE = "edge-own";
    private static final double MILLIS = 1_000;
    private static final int PAGES = 20;
    private static final int PARTICIPANTS = 12;
    private static final int VISITORS = Integer.getInteger("edge.visitors", 40);

    private static final List<List<String>> AUDIENCES = List.of(
            List.of("spring-campaign"),
            List.of("dach", "german-speakers"),
            List.of("california", "spring-campaign", "dach"),
            List.of("evening", "german-speakers"),
            List.of("german-speakers", "phone-visitors"));

    private static final List<String> AGENTS = List.of(
            Visitors.DESKTOP_AGENT,
            Visitors.PHONE_AGENT,
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15",
            "Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "curl/8.11.0");
    private static final List<String> LANGUAGES =
            List.of("de-CH,de;q=0.9", "en-US,en;q=0.8", "de", "fr", "en;q=0.1,de");
    private static final List<String> REGIONS = List.of("US-CA", "US-NY", "DE-BE", "CH-ZH", "JP-13", "??");
    private static final Set<String> NOT_ASKED = Set.of("US-NY", "JP-13");
    private static final List<String> CAMPAIGNS =
            List.of("", "", "?utm_campaign=spring", "?utm_source=mail&utm_campaign=autumn", "?utm_campaign=spr%69ng");

    private static final List<EditedPage> EDITED = new ArrayList<>();
    private static VarnishCache varnish;

    @BeforeAll
    static void start(Site site) {
        site.edit(
                "PUT",
                "/personalization/audiences",
                "{\"name\":\"" + OWN_AUDIENCE + "\",\"type\":\"p13n:audience\",\"properties\":["
                        + "{\"name\":\"title\",\"values\":[\"Own\"]},"
                        + "{\"name\":\"condition\",\"values\":[\"{\\\"context.utm.campaign\\\": \\\"own\\\"}\"]}]}");
        for (int i = 0; i < PAGES; i++) {
            String[] audiences = AUDIENCES.get(i % AUDIENCES.size()).toArray(String[]::new);
            EDITED.add(EditedPage.add(site, "edge" + i, STANDARD).withBanner("more", audiences));
        }
        site.setProperty(EDGE, "enabled", "true");
        assertThat(Patience.becomes(() -> site.get(PROGRAM).statusCode() == 200))
                .isTrue();
        varnish = VarnishCache.before(site);
        setAddresses(
                site,
                "{\"name\":\"addresses\",\"type\":\"mgnl:contentNode\",\"properties\":[{\"name\":\"varnish\",\"values\":[\""
                        + varnish.address() + "\"]}]}");
        varnish.reload();
    }

    @AfterAll
    static void stop(Site site) {
        setAddresses(site, "{\"name\":\"addresses\",\"type\":\"mgnl:contentNode\"}");
        site.setProperty(EDGE, "enabled", "false");
        EDITED.forEach(EditedPage::close);
        site.edit("DELETE", "/personalization/audiences/" + OWN_AUDIENCE, "");
        varnish.close();
        assertThat(Patience.becomes(() -> site.get(PROGRAM).statusCode() == 404))
                .isTrue();
    }

    private static void setAddresses(Site site, String node) {
        site.edit("DELETE", EDGE + "/addresses", "");
        assertThat(site.edit("PUT", EDGE, node).statusCode()).isEqualTo(200);
        RunningExperiment.pause(RunningExperiment.SOON);
    }

    @Test
    void sendsByteForByteThePageOfTheCms(Site site, TestReporter report) {
        Random random = new Random(15);
        int hits = 0;
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            String[] headers = headers(random);
            for (int page = 0; page < PAGES; page++) {
                String path = path(page, random);
                HttpResponse<String> direct = site.get(path, headers);
                HttpResponse<String> outside = varnish.get(path, headers);

                assertThat(direct.headers().allValues("Cache-Control")).containsExactly("private, no-store");
                assertThat(outside.statusCode()).isEqualTo(200);
                assertThat(comparable(outside, List.of(headers)))
                        .as(path + " " + List.of(headers))
                        .isEqualTo(comparable(direct, List.of(headers)));
                hits += VarnishCache.stored(outside).isEmpty() ? 0 : 1;
            }
        }
        report.publishEntry("hits", hits + " of " + VISITORS * PAGES + " requests");
        assertThat(hits).isGreaterThan(VISITORS * PAGES / 4);
        assertNothingPersonalIsStored();
    }

    /** Visitors who are not asked first get an id, and links with the moment of the page; no cache keeps such an answer. */
    private static String comparable(HttpResponse<String> answer, List<String> headers) {
        if (headers.stream().noneMatch(NOT_ASKED::contains)) {
            return answer.body();
        }
        assertThat(VarnishCache.stored(answer)).isEmpty();
        return answer.body().replaceAll("(why[?]d=|receipt\":\")[^\"&]*", "$1");
    }

    /** The delay of the purge is printed. */
    @Test
    void dropsThePageThatIsPublishedAndNoOther(Site site, TestReporter report) {
        String changed = varnish(3);
        String other = varnish(4);
        List<Double> before = purges(3);
        List<Double> beforeOfOther = purges(4);
        double published = System.currentTimeMillis() / MILLIS;

        EDITED.get(3).setHeadline("more", "Published " + System.nanoTime());

        assertThat(RunningExperiment.soon(() -> !stored(3).equals(changed))).isTrue();
        double purged = purges(3).get(before.size());
        report.publishEntry("purge", purged - published + " s after the change");
        assertThat(purged).isGreaterThanOrEqualTo(published);
        assertThat(purges(4)).isEqualTo(beforeOfOther);
        assertThat(varnish.get(address(3), Visitors.PLAIN).body()).contains("Published ");
        assertThat(stored(4)).isEqualTo(other);
    }

    @Test
    void dropsThePagesOfAChangedAudienceAndSendsNothingByAnOldProgram(Site site) {
        try (EditedPage own = EditedPage.add(site, "edge-own", STANDARD).withBanner("more", OWN_AUDIENCE)) {
            Supplier<HttpResponse<String>> visit =
                    () -> varnish.get(own.address() + "?utm_campaign=newer", Visitors.PLAIN);
            varnish.reload();
            assertThat(isKept(visit)).isTrue();
            String other = varnish(4);

            site.setProperty(
                    "/personalization/audiences/" + OWN_AUDIENCE, "condition", "{\"context.utm.campaign\": \"newer\"}");

            assertThat(RunningExperiment.soon(() -> visit.get().body().contains("For " + OWN_AUDIENCE)))
                    .isTrue();
            for (int i = 0; i < 5; i++) {
                assertThat(VarnishCache.stored(visit.get())).isEmpty();
                assertThat(visit.get().headers().allValues("Cache-Control")).containsExactly("private, no-store");
            }
            assertThat(stored(4)).isEqualTo(other);
            varnish.reload();
            assertThat(isKept(visit)).isTrue();
            assertThat(visit.get().body()).contains("For " + OWN_AUDIENCE);

            site.setProperty(
                    "/personalization/audiences/" + OWN_AUDIENCE, "condition", "{\"context.browser\": \"Firefox\"}");
            assertThat(RunningExperiment.soon(
                            () -> VarnishCache.stored(visit.get()).isEmpty()))
                    .isTrue();
            Supplier<HttpResponse<String>> phone = () -> varnish.get(own.address(), Visitors.PHONE);
            for (int i = 0; i < 3; i++) {
                assertThat(visit.get().body()).contains("For " + OWN_AUDIENCE);
                assertThat(phone.get().body()).doesNotContain("For " + OWN_AUDIENCE);
            }
        }
    }

    @Test
    void dropsThePageOfAnExperimentAtItsStartPauseAndEnd(Site site) {
        String component = EDITED.get(5).idOf("fine");
        String other = varnish(4);
        String before = varnish(5);
        try (RunningExperiment experiment =
                RunningExperiment.on(site, "edge-arms", component, "phone", FrozenAudience.everybody())) {
            requireDropped(5, before);
            String during = varnish(5);
            experiment.pause();
            requireDropped(5, during);
            String paused = varnish(5);
            experiment.resume();
            requireDropped(5, paused);
            assertThat(stored(4)).isEqualTo(other);
        }
        assertThat(stored(4)).isEqualTo(other);
    }

    private static void requireDropped(int page, String number) {
        assertThat(RunningExperiment.soon(() -> !stored(page).equals(number))).isTrue();
    }

    @Test
    void showsParticipantsTheirArmsAndOthersTheStoredPage(Site site) {
        String component = EDITED.get(7).idOf("fine");
        try (RunningExperiment experiment =
                RunningExperiment.on(site, "edge-participants", component, "phone", FrozenAudience.everybody())) {
            experiment.known();
            String stored = varnish(7);
            List<String> arms = new ArrayList<>();
            for (int i = 0; i < PARTICIPANTS; i++) {
                String cookies = cookiesOf(Person.visiting(site, Visitors.PLAIN).allow("analytics"), address(7));
                String[] headers = {"User-Agent", Visitors.DESKTOP_AGENT, "Cookie", cookies};
                HttpResponse<String> outside = varnish.get(address(7), headers);
                assertThat(VarnishCache.stored(outside)).isEmpty();
                assertThat(Site.variantOf(outside.body(), component))
                        .isEqualTo(Site.variantOf(site.page(address(7), headers), component));
                arms.add(Site.variantOf(outside.body(), component));
            }
            assertThat(arms).contains("default", "phone");
            assertThat(stored(7)).isEqualTo(stored);
        }
    }

    /** The cookies that the visitor's browser has after a page. */
    private static String cookiesOf(Person person, String address) {
        person.page(address);
        return "p13n_consent=" + person.cookie("p13n_consent").orElseThrow() + "; p13n_id="
                + person.cookie("p13n_id").orElseThrow();
    }

    @Test
    void dropsEveryPageWhenThePurposesChange(Site site) throws IOException {
        String purpose = "/personalization/purposes/behavioral";
        String text = text(site.edit("GET", purpose, "").body());
        String one = varnish(6);
        String other = varnish(7);
        try {
            site.setProperty(purpose, "text", "Changed " + System.nanoTime());

            assertThat(RunningExperiment.soon(
                            () -> !stored(6).equals(one) && !stored(7).equals(other)))
                    .isTrue();
        } finally {
            site.setProperty(purpose, "text", text);
            RunningExperiment.pause(RunningExperiment.SOON);
        }
    }

    /** The value of the property {@code text} of a node. */
    private static String text(String node) throws IOException {
        for (JsonNode property : new ObjectMapper().readTree(node).path("properties")) {
            if (property.path("name").asText().equals("text")) {
                return property.path("values").path(0).asText();
            }
        }
        throw new IllegalStateException(node);
    }

    @Test
    void replacesAForgedKey(Site site) {
        String path = address(0);
        String phone = varnish.get(path, Visitors.PHONE).body();
        String key = "\""
                + site.page(PROGRAM).replaceAll("(?s).*\"page\":\"/home/edge0\",\"revision\":\"([^\"]*)\".*", "$1");
        for (int number = 0; number < 4; number++) {
            String forged = key.substring(1) + "." + number;
            HttpResponse<String> outside = varnish.get(path, "User-Agent", Visitors.DESKTOP_AGENT, "P13n-Key", forged);
            assertThat(outside.body())
                    .isEqualTo(site.page(path, Visitors.PLAIN))
                    .isNotEqualTo(phone);
            HttpResponse<String> direct = site.get(path, "User-Agent", Visitors.DESKTOP_AGENT, "P13n-Key", forged);
            boolean isOwn = direct.headers().firstValue("CDN-Cache-Control").isPresent();
            assertThat(direct.body()).isEqualTo(outside.body());
            assertThat(direct.headers().allValues("Cache-Control"))
                    .containsExactly(isOwn ? "private, no-cache" : "private, no-store");
        }
        assertThat(site.get(path, "User-Agent", Visitors.DESKTOP_AGENT, "P13n-Key", "forged")
                        .headers()
                        .map())
                .doesNotContainKeys("etag", "cdn-cache-control", "surrogate-key");
    }

    @Test
    void passesVisitorsWithChoicesOnAndStoresNothingOfThem(Site site) {
        String stored = varnish(8);
        Person person = Person.visiting(site, Visitors.PLAIN).allow("analytics", "behavioral");
        String cookies = cookiesOf(person, address(8));
        String json = "/.personalization/v1/pages/home/edge8?lang=en";
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> own = varnish.get(address(8), "User-Agent", Visitors.DESKTOP_AGENT, "Cookie", cookies);
            HttpResponse<String> ownJson = varnish.get(json, "User-Agent", Visitors.DESKTOP_AGENT, "Cookie", cookies);
            assertThat(VarnishCache.stored(own)).isEmpty();
            assertThat(ownJson.body()).contains("\"receipt\":\"");
            assertThat(varnish.get(json, Visitors.PLAIN).body()).doesNotContain("\"receipt\":\"");
        }
        assertThat(VarnishCache.stored(varnish.get(json, Visitors.PLAIN))).isNotEmpty();
        assertThat(stored(8)).isEqualTo(stored);
        assertNothingPersonalIsStored();
    }

    @Test
    void confirmsAPageByItsKey(Site site) {
        varnish(9);
        HttpResponse<String> page = varnish.get(address(9), Visitors.PLAIN);
        String tag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(varnish.get(address(9), "User-Agent", Visitors.DESKTOP_AGENT, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(varnish.get(address(9), "User-Agent", Visitors.PHONE_AGENT, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKeys("surrogate-key", "cache-groups", "cdn-cache-control");
    }

    @Test
    void keepsNoPageWithAComponentThatItsKeyDoesNotKnow(Site site) {
        try (EditedPage page = EditedPage.add(site, "edge-lends", "site-tests:pages/lends")) {
            varnish.reload();
            assertThat(site.page(PROGRAM)).contains("\"/home/edge-lends\"");
            for (int i = 0; i < 4; i++) {
                String[] headers = i % 2 == 0 ? Visitors.PHONE : Visitors.PLAIN;
                HttpResponse<String> outside = varnish.get(page.address(), headers);

                assertThat(VarnishCache.stored(outside)).isEmpty();
                assertThat(outside.headers().allValues("Cache-Control")).containsExactly("private, no-store");
                assertThat(Site.variantOf(outside.body(), Visitors.HERO))
                        .isEqualTo(Site.variantOf(site.page("/home.html", headers), Visitors.HERO));
            }
        }
    }

    @Test
    void keepsNoJsonWithTheContentOfOtherNodes(Site site) {
        varnish.reload();
        assertThat(site.page(PROGRAM)).contains("\"/home/delivered\"");
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> outside =
                    varnish.get("/.personalization/v1/pages/home/delivered?lang=en", Visitors.PLAIN);

            assertThat(outside.body()).contains("\"title\":\"Related page\"");
            assertThat(VarnishCache.stored(outside)).isEmpty();
            assertThat(outside.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        }
    }

    @Test
    void hidesTheKeyProgramFromOthersThanTrustedProxies(Site site) {
        assertThat(site.page("/.personalization/edge/varnish.vcl")).startsWith("# Key program");
        assertThat(site.page(PROGRAM)).contains("\"header\":\"P13n-Key\"").doesNotContain("\"/home\"");
    }

    private static void assertNothingPersonalIsStored() {
        assertThat(varnish.backendLog("Storage ~ \"malloc s0\" and BerespHeader:CDN-Cache-Control"))
                .contains("BerespHeader");
        assertThat(varnish.backendLog("Storage ~ \"malloc s0\" and (BerespHeader:Set-Cookie"
                        + " or BereqHeader ~ \"p13n_(id|consent)=\" or BerespHeader ~ \"no-store\")"))
                .doesNotContain("Bereq");
    }

    /** The number of the stored page of visitors with a desktop, once it is kept. */
    private static String varnish(int page) {
        assertThat(isKept(() -> varnish.get(address(page), Visitors.PLAIN)))
                .as("page " + page)
                .isTrue();
        return stored(page);
    }

    private static List<Double> purges(int page) {
        return varnish.purges(EdgeGroups.ofPage("/home/edge" + page));
    }

    private static boolean isKept(Supplier<HttpResponse<String>> visit) {
        return RunningExperiment.soon(() -> !VarnishCache.stored(visit.get()).isEmpty())
                || RunningExperiment.soon(
                        () -> !VarnishCache.stored(visit.get()).isEmpty());
    }

    private static String stored(int page) {
        return VarnishCache.stored(varnish.get(address(page), Visitors.PLAIN));
    }

    private static String address(int page) {
        return EDITED.get(page).address();
    }

    private static String path(int page, Random random) {
        String campaign = CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size()));
        if (random.nextInt(4) > 0) {
            return (random.nextInt(4) == 0 ? "/de" : "") + address(page) + campaign;
        }
        String language = random.nextBoolean() ? "lang=en" : "lang=de";
        return "/.personalization/v1/pages/home/edge" + page + "?" + language + campaign.replace('?', '&');
    }

    private static String[] headers(Random random) {
        List<String> headers = new ArrayList<>(List.of("User-Agent", AGENTS.get(random.nextInt(AGENTS.size()))));
        headers.addAll(List.of("X-Forwarded-For", "10.7." + random.nextInt(250) + "." + random.nextInt(250)));
        if (random.nextBoolean()) {
            headers.addAll(List.of("Accept-Language", LANGUAGES.get(random.nextInt(LANGUAGES.size()))));
        }
        if (random.nextBoolean()) {
            headers.addAll(List.of("X-Geo-Region", REGIONS.get(random.nextInt(REGIONS.size()))));
        }
        if (random.nextInt(5) == 0) {
            headers.addAll(List.of("Sec-GPC", "1"));
        }
        return headers.toArray(String[]::new);
    }
}
