package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("A page shows each visitor the variant that fits")
class PersonalizedPageIT {

    @AfterEach
    void backToNoon() {
        SettableClock.setHour(12);
    }

    @Test
    void campaignInTheAddressChangesTheHero(Site site) {
        HttpResponse<String> response = site.get("/home.html?utm_campaign=spring", Visitors.PLAIN);

        assertThat(Site.variantOf(response.body(), Visitors.HERO)).isEqualTo("spring");
        assertThat(response.body()).contains("Spring is on the south side").contains("hero-spring.svg");
    }

    @Test
    void fieldsThatAVariantLeavesEmptyStayTheComponentsOwn(Site site) {
        String html = site.page("/home.html?utm_campaign=spring", Visitors.PLAIN);

        assertThat(html).contains("Nordfell, since 1987");
    }

    @Test
    void everybodyElseSeesTheComponentsOwnContent(Site site) {
        String html = site.page("/home.html", Visitors.PLAIN);

        assertThat(Site.variantOf(html, Visitors.HERO)).isEqualTo("default");
        assertThat(html).contains("<h1 class=\"p13n-hero__headline\">Gear that comes home with you</h1>");
    }

    @Test
    void phonesAreRecognized(Site site) {
        assertThat(Site.variantOf(site.page("/home.html", Visitors.PHONE), Visitors.HERO))
                .isEqualTo("phone");
    }

    @Test
    void visitorFromAPartnerSiteIsWelcomed(Site site) {
        assertThat(Site.variantOf(site.page("/home.html", Visitors.PARTNER), Visitors.HERO))
                .isEqualTo("partner");
    }

    @Test
    void hostThatOnlyLooksLikeThePartnersIsNot(Site site) {
        String html = site.page(
                "/home.html",
                "User-Agent",
                Visitors.DESKTOP_AGENT,
                "Referer",
                "https://alpenverein.example.evil.test/");

        assertThat(Site.variantOf(html, Visitors.HERO)).isEqualTo("default");
    }

    @Test
    void eveningBeginsAtSix(Site site) {
        SettableClock.setHour(17);
        assertThat(Site.variantOf(site.page("/home.html", Visitors.PLAIN), Visitors.HERO))
                .isEqualTo("default");

        SettableClock.setHour(18);
        assertThat(Site.variantOf(site.page("/home.html", Visitors.PLAIN), Visitors.HERO))
                .isEqualTo("evening");
    }

    @Test
    void countryAndRegionComeFromTrustedHeaders(Site site) {
        assertThat(Site.variantOf(site.page("/home.html", Visitors.SWISS), Visitors.RENT_TEASER))
                .isEqualTo("dach");
        assertThat(Site.variantOf(site.page("/home.html", Visitors.CALIFORNIA), Visitors.RENT_TEASER))
                .isEqualTo("california");
    }

    @Test
    void templateThatNobodyTouchedIsPersonalizedAndMarkedWithComments(Site site) {
        String html = site.page("/home.html", Visitors.PHONE);

        assertThat(Site.variantOf(html, Visitors.BANNER)).isEqualTo("phone");
        assertThat(html).contains("Show this page at the till").containsOnlyOnce("<!-- /p13n -->");
    }

    @Test
    void fieldsAreMappedToOtherPropertyNames(Site site) {
        String html = site.page("/home.html", Visitors.GERMAN);

        assertThat(Site.variantOf(html, Visitors.GUIDES_TEASER)).isEqualTo("german");
        assertThat(html).contains("Ratgeber aus der Praxis").contains("Zu den Ratgebern");
    }

    @Test
    void bareAddressesLeadToTheHomePageInTheirLanguage(Site site) {
        assertThat(locationOf(site, "/")).endsWith("/home.html").doesNotContain("/de/");
        assertThat(locationOf(site, "/de")).endsWith("/de/home.html");
        assertThat(locationOf(site, "/de/")).endsWith("/de/home.html");
    }

    private static String locationOf(Site site, String path) {
        return site.get(path).headers().firstValue("Location").orElse("");
    }

    @Test
    void variantIsTranslated(Site site) {
        String html = site.page("/de/home.html?utm_campaign=spring", Visitors.PLAIN);

        assertThat(html).contains("Der Frühling ist schon am Südhang").contains("Nordfell, seit 1987");
    }

    @Test
    void translationOfTheComponentDoesNotShowThroughAVariantWithoutOne(Site site) {
        String html = site.page("/de/home.html", Visitors.PARTNER);

        assertThat(html)
                .contains("Welcome, Alpenverein")
                .doesNotContain("<h1 class=\"p13n-hero__headline\">Ausrüstung");
    }

    @Test
    void componentInANestedAreaIsPersonalized(Site site) {
        String html = site.page("/home.html", Visitors.CALIFORNIA);

        assertThat(html).contains("Rent in California");
    }

    @Test
    void noCookieIsSetAndNothingIsCached(Site site) {
        HttpResponse<String> response = site.get("/home.html?utm_campaign=spring", Visitors.PLAIN);

        assertThat(response.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.startsWith("csrf="));
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void plainPageStaysCacheable(Site site) {
        HttpResponse<String> first = site.get("/home/guides/family-day.html", Visitors.PLAIN);
        HttpResponse<String> second = site.get("/home/guides/family-day.html", Visitors.PHONE);

        assertThat(first.headers().firstValue("Cache-Control"))
                .isNotEqualTo(java.util.Optional.of("private, no-store"));
        assertThat(second.headers().firstValue("Last-Modified"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Last-Modified"));
    }

    @Test
    void personalComponentOnAPageReachedByASelectorIsPersonalized(Site site) {
        assertThat(Site.variantOf(site.page("/home~x~.html", Visitors.PHONE), Visitors.HERO))
                .isEqualTo("phone");
    }

    @Test
    void pageReachedByAVirtualAddressIsPersonalizedAndKeptByNobody(Site site) {
        HttpResponse<String> phone = site.get("/short", Visitors.PHONE);
        HttpResponse<String> plain = site.get("/short", Visitors.PLAIN);

        assertThat(Site.variantOf(phone.body(), Visitors.HERO)).isEqualTo("phone");
        assertThat(Site.variantOf(plain.body(), Visitors.HERO)).isEqualTo("default");
        assertThat(phone.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void decisionsAreExplained(Site site) {
        HttpResponse<String> response =
                site.get("/.personalization/decisions?page=/home&utm_campaign=spring", Visitors.PLAIN);

        assertThat(response.body())
                .contains("\"variant\":\"spring\"")
                .contains("\"rung\":\"contextual\"")
                .contains("The visit belongs to the audience [Spring campaign].")
                .contains("\"read\":[\"context.utm.campaign\"]");
    }

    @Test
    void decisionsOfAPageThatIsNotThereAreNotFound(Site site) {
        assertThat(site.get("/.personalization/decisions?page=/nowhere").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/.personalization/decisions").statusCode()).isEqualTo(400);
    }

    @Test
    void healthTellsNumbersOnly(Site site) {
        assertThat(site.page("/.personalization/health"))
                .matches("\\{.*\"status\":\"ok\".*}")
                .contains("\"audiences\":16", "\"faults\":0", "\"store\":\"ok\"");
    }
}
