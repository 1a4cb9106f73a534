package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An editor looks at a variant on its page, and nobody is counted")
class PreviewIT {

    private static final String SPRING = "Spring is on the south side";
    private static final String OWN = "Gear that comes home with you</h1>";

    private String spring = "";
    private String own = "";

    @BeforeAll
    void askForAddresses(Site site) {
        Admin viewer = Admin.loggedIn(site, "viewer");
        spring = address(viewer, Visitors.HERO, "spring");
        own = address(viewer, Visitors.HERO, "default");
    }

    /** Where a variant of a component can be looked at. */
    static String address(Admin viewer, String component, String variant) {
        for (JsonNode preview :
                viewer.read("/components/" + component + "/previews").get("previews")) {
            if (preview.get("variant").asText().equals(variant)) {
                return preview.get("address").asText();
            }
        }
        throw new AssertionError("There is no preview of " + variant);
    }

    @Test
    void variantIsInTheFirstHtmlAndThePageIsBare(Site site) {
        HttpResponse<String> page = site.get(spring, Visitors.PLAIN);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Site.variantOf(page.body(), Visitors.HERO)).isEqualTo("spring");
        assertThat(page.body())
                .contains(SPRING)
                .doesNotContain("tracker.js", "p13n-first-layer", "p13n-privacy", "/.personalization/why");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(page.headers().firstValue("X-Frame-Options"))
                .as("the admin app shows it in a frame")
                .isEmpty();
    }

    @Test
    void ownContentIsShownWhateverARuleSays(Site site) {
        String page = site.page(own + "&utm_campaign=spring", Visitors.PLAIN);

        assertThat(page).contains(OWN);
        assertThat(Site.variantOf(page, Visitors.HERO)).isEqualTo("default");
    }

    @Test
    @Tag("promise-7")
    void previewIsForNobodyElse(Site site) {
        site.page(spring, Visitors.PLAIN);

        assertThat(site.page("/home.html", Visitors.PLAIN)).contains(OWN).contains("tracker.js");
    }

    @Test
    void nothingIsKeptOfWhoLooksAtAPreview(Site site) {
        Person person = Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "DE-BE")
                .allow("behavioral", "analytics");
        long start = site.database().rows();
        person.page("/home.html");
        long before = site.database().rowsAbove(start);

        String preview = person.page(spring);
        assertThat(site.database().rows()).isEqualTo(before);
        person.page("/home.html");

        assertThat(preview).contains(SPRING).doesNotContain("data-p13n-decision");
        assertThat(site.database().rowsAbove(before))
                .as("an ordinary page view counts")
                .isGreaterThan(before);
    }

    @Test
    void noCookieIsSetWhereAnOrdinaryPageSetsThem(Site site) {
        Person american = Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "US-NY");

        HttpResponse<String> preview = american.get(spring);
        HttpResponse<String> ordinary = american.get("/home.html");

        assertThat(preview.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("p13n"));
        assertThat(ordinary.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("p13n"));
    }

    @Test
    void whoWantsPlainPagesCanLookAtAPreviewToo(Site site) {
        Person plain = Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "DE-BE")
                .refuse("context");

        assertThat(Site.variantOf(plain.page("/home.html?utm_campaign=spring"), Visitors.HERO))
                .isEqualTo("default");
        assertThat(Site.variantOf(plain.page(spring), Visitors.HERO)).isEqualTo("spring");
    }

    @Test
    void tokenThatDoesNotHoldLeavesAnOrdinaryPage(Site site) {
        List<String> wrong = List.of(
                spring + "A",
                spring.substring(0, spring.length() - 4),
                spring.replace("preview=", "preview=A"),
                "/home.html?p13n-preview=" + "x".repeat(5_000),
                "/home.html?p13n-preview=",
                "/home.html?p13n-preview=%00~key~mac");

        for (String address : wrong) {
            String page = site.page(address, Visitors.PLAIN);

            assertThat(page).as(address).contains(OWN).contains("tracker.js");
        }
    }

    @Test
    void tokenHoldsForAnHour(Site site) {
        SettableClock.setHour(14);
        String later = site.page(spring, Visitors.PLAIN);
        SettableClock.setHour(12);

        assertThat(later).contains(OWN).contains("tracker.js");
    }

    @Test
    void tokenOnAnotherPageShowsNothingElseAndIsNotCounted(Site site) {
        String token = spring.substring(spring.indexOf('?'));

        HttpResponse<String> other = site.get("/home/newsletter.html" + token, Visitors.PLAIN);

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).doesNotContain(SPRING).doesNotContain("tracker.js");
        assertThat(other.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void frontEndWithoutPagesCanLookAtAVariantToo(Site site) {
        String token = spring.substring(spring.indexOf('?') + 1);

        String decisions = site.page("/.personalization/decisions?page=/home&" + token, Visitors.PLAIN);

        assertThat(decisions).contains("\"rung\":\"preview\"").contains("An editor previews the variant [spring].");
    }

    @Test
    void componentsOfTheShopAreListedWithTheirFields(Site site) {
        Admin viewer = Admin.loggedIn(site, "viewer");
        JsonNode list = viewer.read("/components");
        JsonNode hero = viewer.read("/components/" + Visitors.HERO);

        assertThat(list.get("isComplete").asBoolean()).isTrue();
        assertThat(list.get("components").findValuesAsText("id")).contains(Visitors.HERO, Visitors.RENT_TEASER);
        assertThat(hero.at("/component/page/address").asText()).isEqualTo("/home.html");
        assertThat(hero.at("/component/title").asText()).isEqualTo("Gear that comes home with you");
        assertThat(hero.get("fields").toString()).contains(SPRING).doesNotContain("mgnl:", "jcr:");
    }
}
