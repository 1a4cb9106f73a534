package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SiteExtension.class)
@DisplayName("What visitors do and say is on their next page, if they allow it")
class ClosedLoopIT {

    private static final List<String> PAGES = List.of(
            "/home.html",
            "/home/pricing.html",
            "/home/welcome.html",
            "/home/privacy.html",
            "/home/guides/first-rope.html");

    @AfterEach
    void today() {
        SettableClock.setDaysAhead(0);
    }

    @Test
    void strangerGetsNoCookieOfOursAndLeavesNoTrace(Site site) {
        long before = site.database().rows();
        Person stranger = Person.visiting(site, Visitors.CALIFORNIA);

        for (String path : PAGES) {
            stranger.page(path);
            stranger.page(path);
        }

        assertThat(stranger.cookie("p13n_id")).isEmpty();
        assertThat(stranger.cookie("p13n_consent")).isEmpty();
        assertThat(site.database().rows()).isEqualTo(before);
        assertThat(stranger.nextStep()).isEqualTo("default");
    }

    @Test
    void twoViewsOfPricesFromCaliforniaBringTheEnterpriseOfferOnTheVeryNextPage(Site site) {
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral");

        visitor.page("/home/pricing.html");
        assertThat(visitor.nextStep()).isEqualTo("default");
        visitor.page("/home/pricing.html");
        assertThat(visitor.nextStep()).isEqualTo("enterprise");
        assertThat(Site.variantOf(visitor.page("/home/pricing.html"), Visitors.TEAMS))
                .isEqualTo("enterprise");
    }

    @Test
    void sameViewsFromElsewhereOrWithoutConsentToThemDoNot(Site site) {
        Person swiss = Person.visiting(site, Visitors.SWISS).allow("behavioral");
        Person unwilling = Person.visiting(site, Visitors.CALIFORNIA).allow("analytics", "preferences", "pricing");

        for (Person visitor : List.of(swiss, unwilling)) {
            visitor.page("/home/pricing.html");
            visitor.page("/home/pricing.html");
            assertThat(visitor.nextStep()).isEqualTo("default");
        }
    }

    @Test
    void answersChangeTheHomePageAtOnceAndCanBeTakenBack(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        HttpResponse<String> sent = visitor.form(
                "/.personalization/answers",
                "shown",
                "goal",
                "answer.goal",
                "family-hiking",
                "preferences",
                "true",
                "return",
                "/home.html");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/home.html");
        assertThat(visitor.hero()).isEqualTo("goal-family-hiking");
        assertThat(visitor.page("/home/welcome.html")).containsPattern("value=\"family-hiking\"[^>]* checked");
        visitor.form("/.personalization/answers", "shown", "goal", "preferences", "true", "return", "/home.html");
        assertThat(visitor.hero()).isEqualTo("default");
    }

    @Test
    void answersWithoutAgreementAreNotKept(Site site) {
        long before = site.database().rows();
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        HttpResponse<String> sent =
                visitor.form("/.personalization/answers", "answer.goal", "family-hiking", "return", "/home.html");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(visitor.hero()).isEqualTo("default");
        assertThat(visitor.cookie("p13n_id")).isEmpty();
        assertThat(site.database().rows()).isEqualTo(before);
    }

    @Test
    void whoReadsAboutClimbingSeesClimbing(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");

        visitor.page("/home/guides/first-rope.html");
        assertThat(visitor.hero()).isEqualTo("default");
        visitor.page("/home/products/line-rope.html");

        assertThat(visitor.hero()).isEqualTo("likes-climbing");
    }

    @Test
    void whoComesBackAfterThirtyDaysIsWelcomedBack(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral");
        visitor.page("/home.html");

        SettableClock.setDaysAhead(29);
        assertThat(Site.variantOf(site.page("/home.html", Visitors.PLAIN), Visitors.HERO))
                .isEqualTo("default");
        SettableClock.setDaysAhead(31);

        assertThat(visitor.hero()).isEqualTo("back-after-30-days");
    }

    @Test
    void choiceEndsAfterHalfAYear(Site site) {
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");

        SettableClock.setDaysAhead(181);

        assertThat(visitor.page("/.personalization/consent")).contains("\"behavioral\":false");
    }

    @Test
    void exposureIsLoggedAndThePageShowsNothingOfIt(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("analytics");

        String html = visitor.page("/home.html");

        String pseudonym = site.database().newcomer(others);
        assertThat(Site.variantOf(html, Visitors.HERO)).isEqualTo("default");
        assertThat(site.database()
                        .column("SELECT lower(hex(id)) FROM exposure WHERE component = '" + Visitors.HERO
                                + "' AND hex(visitor) = '" + pseudonym + "'"))
                .singleElement()
                .satisfies(id -> assertThat(html.replace("-", "")).doesNotContain(id));
        assertThat(site.database().column("SELECT COUNT(*) FROM signal_log WHERE hex(visitor) = '" + pseudonym + "'"))
                .containsExactly("0");
    }

    @Test
    void holdoutSeesDefaultsAndWhatItWouldHaveSeenIsLogged(Site site) throws InterruptedException {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral", "analytics");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");
        String pseudonym = site.database().newcomer(others);
        setHoldout(site, 100, visitor, "\"rung\":\"holdout\"");
        try {
            assertThat(visitor.nextStep()).isEqualTo("default");
            site.database().rows();
            assertThat(site.database()
                            .column("SELECT DISTINCT wanted FROM exposure WHERE rung = 'holdout' AND component = '"
                                    + Visitors.NEXT_STEP + "' AND hex(visitor) = '" + pseudonym + "'"))
                    .containsExactly("enterprise");
        } finally {
            setHoldout(site, 0, visitor, "\"variant\":\"enterprise\"");
        }
    }

    private static void setHoldout(Site site, int percent, Person visitor, String expected)
            throws InterruptedException {
        String decisions = "/.personalization/decisions?page=/home";
        site.setConfiguration("/modules/personalization/config/slices", "holdoutPercent", String.valueOf(percent));
        for (int i = 0; i < 100 && !visitor.page(decisions).contains(expected); i++) {
            Thread.sleep(100);
        }
        assertThat(visitor.page(decisions)).contains(expected);
        Person.awaitRecording(site);
    }

    @Test
    void demoPlaysTheProxyThatTellsTheRegion(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);

        assertThat(rent(visitor.page("/home.html?demo-region=US-CA"))).isEqualTo("california");
        assertThat(rent(visitor.page("/home.html"))).isEqualTo("california");
        assertThat(rent(visitor.page(
                        "/home.html?demo-region=<script>".replace("<", "%3C").replace(">", "%3E"))))
                .isEqualTo("california");
        assertThat(rent(visitor.page("/home.html?demo-region="))).isEqualTo("default");
        assertThat(rent(visitor.page("/home.html"))).isEqualTo("default");
    }

    private static String rent(String html) {
        return Site.variantOf(html, Visitors.RENT_TEASER);
    }

    @Test
    @Tag("promise-7")
    void plainPageIsTheSameForAllAndMayBeCached(Site site) {
        Person known = Person.visiting(site, Visitors.CALIFORNIA).allow("behavioral", "analytics", "preferences");
        String path = "/home/guides/family-day.html";

        HttpResponse<String> own = known.get(path);

        assertThat(own.body()).isEqualTo(site.page(path, Visitors.PLAIN));
        assertThat(own.body()).containsOnlyOnce("tracker.js").containsOnlyOnce("p13n-privacy\"");
        assertThat(own.headers().firstValue("Cache-Control").orElse("")).doesNotContain("private");
        assertThat(own.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("p13n"));
    }

    @Test
    void privacyLinkLeadsToThePageInTheSameLanguage(Site site) {
        assertThat(site.page("/home.html", Visitors.PLAIN))
                .contains("<a href=\"/home/privacy.html\">Privacy choices</a>");
        assertThat(site.page("/de/home.html", Visitors.PLAIN))
                .contains("<a href=\"/de/home/privacy.html\">Datenschutz-Einstellungen</a>");
    }

    @Test
    void botsPrefetchesErrorsAndFragmentsLeaveNoTrace(Site site) {
        Person visitor = Person.visiting(site, "Sec-CH-UA", "x").allow("behavioral", "analytics");
        long before = site.database().rows();

        visitor.with("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
                .page("/home.html");
        visitor.with("User-Agent", Visitors.DESKTOP_AGENT, "Sec-Purpose", "prefetch;prerender")
                .page("/home.html");
        visitor.with("User-Agent", Visitors.DESKTOP_AGENT, "Sec-Fetch-Dest", "empty")
                .page("/home.html");
        visitor.with("User-Agent", Visitors.DESKTOP_AGENT).page("/home/nowhere.html");
        visitor.with("User-Agent", Visitors.DESKTOP_AGENT).page("/home~mgnlArea=main~.html");
        visitor.with("User-Agent", Visitors.DESKTOP_AGENT).page("/home%7EmgnlArea=main%7E.html");
        assertThat(visitor.with("User-Agent", Visitors.DESKTOP_AGENT)
                        .head("/home.html")
                        .statusCode())
                .as("the CMS refuses a visitor's HEAD")
                .isEqualTo(403);

        assertThat(site.database().rows()).isEqualTo(before);
        visitor.with("User-Agent", Visitors.DESKTOP_AGENT).page("/home.html");
        assertThat(Patience.becomes(() -> site.database().rows() > before)).isTrue();
    }

    @Test
    void prefetchedPageThatIsLookedAtCountsOnce(Site site) {
        Person browser =
                Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT).allow("behavioral", "analytics");
        browser.loadAhead("/de/home/pricing.html");
        String view = "{\"kind\":\"page-view\",\"id\":\"" + UUID.randomUUID() + "\",\"page\":\"/home/pricing\"}";

        assertThat(browser.signals(view).body()).contains("\"accepted\":1");
        assertThat(browser.signals(view).body()).contains("recorded by the server");
        assertThat(Patience.becomes(() -> browser.page("/.personalization/data").contains("page-view")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/home/pricing.html, /home/pricing",
        "/de/home/pricing.html, /home/pricing",
        "/home/pricing~print~.html, /home/pricing",
        "/home/pricing.html?utm_campaign=x, /home/pricing",
        "/short, /home",
        "/short?a=1, /home"
    })
    void pageIsNamedByItsPathInTheCmsAtEachAddress(String address, String page, Site site) {
        Person visitor =
                Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT).allow("behavioral", "analytics");

        String html = visitor.page(address);

        assertThat(html).contains("data-page=\"" + page + "\"");
        assertThat(Patience.becomes(() -> visitor.page("/.personalization/data").contains("\"page\":\"" + page + "\"")))
                .isTrue();
    }

    @Test
    void pageOfASiteThatItsHostNamesIsDecidedAndKeptByItsPathInTheCms(Site site) {
        Set<String> others = site.database().visitors();
        Person visitor = Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT)
                .allow("behavioral", "analytics")
                .with("X-Forwarded-Host", SiteRootFilter.HOST);

        HttpResponse<String> page = visitor.get("/pricing.html");

        assertThat(page.body()).contains("data-page=\"/home/pricing\"").contains(Visitors.TEAMS);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        String pseudonym = site.database().newcomer(others);
        assertThat(Patience.becomes(() -> !site.database()
                        .column("SELECT page FROM exposure WHERE hex(visitor) = '" + pseudonym + "'")
                        .isEmpty()))
                .isTrue();
        assertThat(site.database()
                        .column("SELECT DISTINCT page FROM exposure WHERE hex(visitor) = '" + pseudonym + "'"))
                .containsExactly("/home/pricing");
        assertThat(visitor.page("/.personalization/data")).contains("\"page\":\"/home/pricing\"");
    }

    @ParameterizedTest
    @CsvSource({"/home/pricing", "/home/pricing.html", "/de/home/pricing.html", "/home/pricing~print~.html"})
    void addressThatAScriptHasGoneToIsNamedByItsPageToo(String address, Site site) {
        Person visitor =
                Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT).allow("behavioral");

        visitor.signals("{\"kind\":\"visible-time\",\"id\":\"" + UUID.randomUUID() + "\",\"page\":\"" + address
                + "\",\"seconds\":5}");

        assertThat(visitor.page("/.personalization/data")).contains("\"page\":\"/home/pricing\"");
    }
}
