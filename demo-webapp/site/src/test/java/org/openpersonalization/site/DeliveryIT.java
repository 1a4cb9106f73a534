package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

@ExtendWith(SiteExtension.class)
@DisplayName("A page as JSON is the page that the visitor sees")
class DeliveryIT {

    private static final String PAGES = "/.personalization/v1/pages";
    private static final String EXPOSURES = "/.personalization/v1/exposures";
    private static final String DELIVERED = PAGES + "/home/delivered";
    private static final String ID = "5d0f6a3e-9a53-4d0e-8b1a-0f4a8f3f1c";
    private static final String TEASER = ID + "02";
    private static final String HIDDEN = ID + "08";
    /** A refusal repeats what was asked for. */
    private static final String ASKED_FOR = "\"fields\":{\"component\":\"" + HIDDEN + "\"}";

    private static final String SUPERUSER = "Basic c3VwZXJ1c2VyOnN1cGVydXNlcg==";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPOSURE_ROWS = "SELECT COUNT(*) FROM exposure";

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }

    private static JsonNode page(Person person, String address) {
        HttpResponse<String> answer = person.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        return json(answer);
    }

    private static Person stranger(Site site) {
        return Person.visiting(site, Visitors.PLAIN);
    }

    private static Person counted(Site site) {
        return Person.visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "DE-BE")
                .allow("behavioral", "analytics");
    }

    @Test
    void pageHasTheFormOfMagnoliasDeliveryEndpoint(Site site) throws JsonProcessingException {
        JsonNode page = page(stranger(site), DELIVERED);
        JsonNode teaser = page.at("/main/teaser");

        assertThat(page.get("@name").asText()).isEqualTo("delivered");
        assertThat(page.get("@path").asText()).isEqualTo("/home/delivered");
        assertThat(page.get("@id").asText()).isEqualTo("5d0f6a3e-9a53-4d0e-8b1a-0f4a8f3f1c01");
        assertThat(page.get("@nodeType").asText()).isEqualTo("mgnl:page");
        assertThat(page.get("@nodes")).isEqualTo(JSON.readTree("[\"main\"]"));
        assertThat(page.get("mgnl:template").asText()).isEqualTo("outdoor:pages/standard");
        assertThat(page.get("tags")).isEqualTo(JSON.readTree("[\"rope\",\"tent\"]"));
        assertThat(page.at("/main/@nodeType").asText()).isEqualTo("mgnl:area");
        assertThat(teaser.get("headline").asText()).isEqualTo("Own headline");
        assertThat(teaser.get("@nodes")).isEqualTo(JSON.readTree("[\"parts\"]"));
        assertThat(teaser.at("/parts/inner/@nodeType").asText()).isEqualTo("mgnl:component");
        assertThat(teaser.at("/parts/inner/text").asText()).isEqualTo("<a href=\"/home/delivered.html\">here</a>");
        assertThat(teaser.get("stars")).isEqualTo(JSON.readTree("4"));
        assertThat(teaser.get("isNew")).isEqualTo(JSON.readTree("true"));
        assertThat(page.toString()).doesNotContain("\"variants\"", "jcr:", "Another page", "title_de");
    }

    @Test
    void pageIsWhatTheDocumentedRulesOfTheDeliveryEndpointMakeOfItsContent(Site site) throws IOException {
        Map<String, Map<String, Object>> file = new Yaml().load(content());
        List<String> others = List.of("@id", "seeAlso", "guide", "sponsor", "closedGuide", "goneGuide", "text");
        JsonNode answer = page(stranger(site).with("Authorization", SUPERUSER), DELIVERED + "?lang=all");
        requireDocumentedOrder(answer);

        assertThat(DocumentedDelivery.withoutAdditions(answer, others))
                .isEqualTo(DocumentedDelivery.withoutAdditions(
                        DocumentedDelivery.of("/home/delivered", file.get("delivered")), others));
    }

    private static String content() throws IOException {
        try (InputStream in =
                DeliveryIT.class.getResourceAsStream("/mgnl-bootstrap/site-tests/website.home.delivered.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Name, path, id and type come first, the names of the children last. */
    private static void requireDocumentedOrder(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.remove("@personalization");
        assertThat(names).startsWith("@name", "@path", "@id", "@nodeType").endsWith("@nodes");
        node.get("@nodes").forEach(name -> requireDocumentedOrder(node.get(name.asText())));
    }

    @Test
    void referencesAreTheNodesThatTheVisitorMayRead(Site site) throws JsonProcessingException {
        JsonNode page = page(stranger(site), DELIVERED);
        JsonNode german = page(stranger(site), DELIVERED + "?lang=de");
        String related = "{\"@name\":\"related\",\"@path\":\"/home/delivered/related\",\"@id\":\"" + ID + "03\","
                + "\"@nodeType\":\"mgnl:page\",\"@link\":\"/home/delivered/related.html\",\"title\":\"Related page\","
                + "\"seeAlso\":\"" + ID + "05\",\"@nodes\":[]}";
        String guide = "{\"@name\":\"rope\",\"@path\":\"/rope\",\"@id\":\"" + ID + "05\","
                + "\"@nodeType\":\"mgnl:content\",\"title\":\"Ropes\",\"@nodes\":[]}";

        assertThat(page.at("/seeAlso/0")).isEqualTo(JSON.readTree(related));
        assertThat(page.at("/seeAlso/1").asText()).as("may not be read").isEqualTo(ID + "04");
        assertThat(page.at("/seeAlso/2")).as("by its path").isEqualTo(JSON.readTree(related));
        assertThat(page.at("/seeAlso/3").asText()).isEqualTo("/home/nowhere");
        assertThat(page.get("guide")).isEqualTo(JSON.readTree(guide));
        assertThat(page.get("sponsor")).isEqualTo(JSON.readTree(guide));
        assertThat(page.get("closedGuide").asText()).isEqualTo(ID + "06");
        assertThat(page.get("goneGuide").asText()).isEqualTo(ID + "99");
        assertThat(german.at("/seeAlso/0/title").asText()).isEqualTo("Verwandte Seite");
        assertThat(german.at("/guide/title").asText()).isEqualTo("Seile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=all", "?content=false", "?components=" + TEASER, "?components=" + HIDDEN})
    @Tag("promise-7")
    void nodeWithoutReadAccessIsNotThere(String query, Site site) {
        String anonymous = stranger(site).page(DELIVERED + query);
        String editor = stranger(site).with("Authorization", SUPERUSER).page(DELIVERED + query);

        assertThat(anonymous.replace(ASKED_FOR, "")).doesNotContain("Secret", HIDDEN + "\"", "vault", "safe");
        assertThat(editor).as("is there for those who may read it").containsAnyOf("Secret", HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "?lang=en, , Delivered, Own headline, en",
        "?lang=de, , Geliefert, Eigene Zeile, de",
        "?lang=de-CH, , Geliefert, Eigene Zeile, de",
        "'', 'de-CH,de;q=0.9', Geliefert, Eigene Zeile, de",
        "'', 'fr', Delivered, Own headline, en"
    })
    void contentIsInTheWantedLanguage(
            String query, String accepted, String title, String headline, String language, Site site) {
        Person person = accepted == null ? stranger(site) : stranger(site).with("Accept-Language", accepted);
        JsonNode page = page(person, DELIVERED + query);

        assertThat(page.get("title").asText()).isEqualTo(title);
        assertThat(page.at("/main/teaser/headline").asText()).isEqualTo(headline);
        assertThat(page.get("@language").asText()).isEqualTo(language);
        assertThat(page.get("price_usd").asText()).isEqualTo("no language of the site");
    }

    @Test
    void allLanguagesStandUnderTheirOwnNames(Site site) {
        JsonNode page = page(stranger(site), DELIVERED + "?lang=all");

        assertThat(page.get("title").asText()).isEqualTo("Delivered");
        assertThat(page.get("title_de").asText()).isEqualTo("Geliefert");
    }

    @Test
    void chosenVariantIsLaidOverTheComponentInEveryLanguage(Site site) {
        for (String language : List.of("en", "de")) {
            JsonNode teaser = page(stranger(site), DELIVERED + "?utm_campaign=spring&lang=" + language)
                    .at("/main/teaser");

            assertThat(teaser.get("headline").asText()).isEqualTo("Spring headline");
            assertThat(teaser.get("text").asText()).isEqualTo("Own text");
            assertThat(teaser.at("/@personalization/variant").asText()).isEqualTo("spring");
            assertThat(teaser.at("/@personalization/rung").asText()).isEqualTo("contextual");
            assertThat(teaser.at("/@personalization/reason/code").asText()).isEqualTo("AUDIENCE_MATCHED");
            assertThat(teaser.at("/@personalization/why").asText()).startsWith("/.personalization/why?d=");
            assertThat(teaser.at("/@personalization/receipt").isMissingNode())
                    .as("without consent nothing is counted")
                    .isTrue();
        }
    }

    @Test
    void keyIsThatOfTheShownVariants(Site site) {
        String own = page(stranger(site), DELIVERED).get("@key").asText();

        assertThat(page(counted(site), DELIVERED).get("@key").asText()).isEqualTo(own);
        assertThat(page(stranger(site), DELIVERED + "?utm_campaign=spring")
                        .get("@key")
                        .asText())
                .isNotEqualTo(own);
    }

    @Test
    void partOfThePageIsEnough(Site site) {
        JsonNode decisions = page(stranger(site), PAGES + "/home?content=false");
        JsonNode some = page(stranger(site), DELIVERED + "?components=" + TEASER);

        assertThat(decisions.has("main")).isFalse();
        assertThat(decisions.get("@components").findValuesAsText("component")).contains(Visitors.HERO);
        assertThat(some.has("main")).isFalse();
        assertThat(some.at("/@components/0/content/headline").asText()).isEqualTo("Own headline");
    }

    @ParameterizedTest
    @CsvSource({
        "/home/nowhere, 404, no such page",
        "/home/%E2%80%A8, 404, no such page",
        "/%7B%7Dhome/delivered, 404, no such page",
        "/home/delivered?page=1, 400, no parameter [page]",
        "/home/delivered?content=maybe, 400, [content]",
        "/home/delivered?lang=fr, 400, no language [fr]",
        "/home/delivered?components=x, 400, no personalized component [x]",
        "/home/delivered?p13n-preview=forged, 400, preview token",
    })
    void wrongRequestIsAProblemThatNamesTheFault(String path, int status, String detail, Site site) {
        HttpResponse<String> answer = stranger(site).get(PAGES + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asText()).contains(detail);
    }

    @Test
    void unknownLanguageAndComponentAreAnsweredWithTheKnownOnes(Site site) {
        assertThat(json(stranger(site).get(DELIVERED + "?lang=fr")).get("known").toString())
                .contains("\"en\"", "\"de\"");
        assertThat(json(stranger(site).get(DELIVERED + "?components=x"))
                        .get("known")
                        .toString())
                .contains(TEASER);
    }

    @Test
    void forcedVariantIsShownWithAllVariantsAndOneOfAnotherPageIsRefused(Site site) {
        String address = PreviewIT.address(Admin.loggedIn(site, "viewer"), Visitors.HERO, "spring");
        String token = address.substring(address.indexOf('?'));

        JsonNode page = page(stranger(site), PAGES + "/home" + token);
        HttpResponse<String> elsewhere = stranger(site).get(DELIVERED + token);

        assertThat(page.get("@mode").asText()).isEqualTo("preview");
        assertThat(page.at("/main/hero/@personalization/variant").asText()).isEqualTo("spring");
        assertThat(page.at("/main/hero/@personalization/variants").has("phone")).isTrue();
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(json(elsewhere).get("known").toString()).contains(TEASER);
    }

    /** The part of a preview's address that its page and the page as JSON take alike. */
    private static String token(Site site, String component, String variant) {
        String address = PreviewIT.address(Admin.loggedIn(site, "viewer"), component, variant);
        return address.substring(address.indexOf('?'));
    }

    @Test
    void previewOfAVariantOutsideItsDatesIsTheSameByPageAndByJson(Site site) {
        String token = token(site, TEASER, "ended");

        JsonNode teaser = page(stranger(site), DELIVERED + token).at("/main/teaser");
        JsonNode ended = teaser.at("/@personalization/variants/ended");

        assertThat(teaser.get("headline").asText()).isEqualTo("Ended headline");
        assertThat(stranger(site).page("/home/delivered.html" + token)).contains("Ended headline");
        assertThat(ended.get("isShown").asBoolean()).isTrue();
        assertThat(ended.get("isDue").asBoolean()).isFalse();
        assertThat(ended.get("until").asText()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(ended.at("/values/headline").asText()).isEqualTo("Ended headline");
        assertThat(page(stranger(site), DELIVERED + "?utm_campaign=spring").toString())
                .doesNotContain("Ended headline");
    }

    @Test
    void forcedAudienceDecidesAsIfItAloneMatched(Site site) {
        String token = token(site, TEASER, "default");

        JsonNode hero = page(
                        stranger(site),
                        PAGES + "/home" + token(site, Visitors.BANNER, "default") + "&audiences=spring-campaign")
                .at("/main/hero/@personalization");
        HttpResponse<String> unknown = stranger(site).get(DELIVERED + token + "&audiences=spring-campaign,no-such");
        HttpResponse<String> unsigned = stranger(site).get(DELIVERED + "?audiences=spring-campaign");

        assertThat(hero.get("variant").asText()).isEqualTo("spring");
        assertThat(hero.at("/reason/code").asText()).isEqualTo("AUDIENCE_MATCHED");
        assertThat(hero.at("/variants/spring/audience").asText()).isEqualTo("spring-campaign");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).get("detail").asText()).contains("no audience [no-such]");
        assertThat(json(unknown).get("known").toString()).contains("\"spring-campaign\"");
        assertThat(unsigned.statusCode()).isEqualTo(403);
    }

    @Test
    void forcedVariantWithAnUnknownNameIsAnsweredWithTheKnownOnes(Site site) {
        String token = token(site, TEASER, "default");

        JsonNode teaser = page(stranger(site), DELIVERED + token + "&variant=" + TEASER + ":spring")
                .at("/main/teaser");
        HttpResponse<String> variant = stranger(site).get(DELIVERED + token + "&variant=" + TEASER + ":summer");
        HttpResponse<String> component =
                stranger(site).get(DELIVERED + token + "&variant=" + Visitors.HERO + ":spring");

        assertThat(teaser.get("headline").asText()).isEqualTo("Spring headline");
        assertThat(variant.statusCode()).isEqualTo(400);
        assertThat(json(variant).get("known").toString()).isEqualTo("[\"default\",\"spring\",\"ended\"]");
        assertThat(component.statusCode()).isEqualTo(400);
        assertThat(json(component).get("known").toString()).contains(TEASER);
    }

    @Test
    void exposureCountsOnceHoweverOftenItIsReported(Site site) {
        Person person = counted(site);
        long before = exposures(site);
        String receipt = page(person, DELIVERED)
                .at("/main/teaser/@personalization/receipt")
                .asText();
        assertThat(exposures(site)).as("delivered is not shown").isEqualTo(before);

        for (int i = 0; i < 3; i++) {
            assertThat(person.json(EXPOSURES, receipts(receipt, receipt)).body())
                    .contains("\"accepted\":2");
        }

        assertThat(exposures(site)).isEqualTo(before + 1);
    }

    @Test
    void receiptCountsForItsVisitorAloneAndUnderConsentAlone(Site site) {
        Person other = counted(site);
        Person person = counted(site);
        String receipt = page(person, DELIVERED)
                .at("/main/teaser/@personalization/receipt")
                .asText();
        long before = exposures(site);

        assertThat(other.json(EXPOSURES, receipts(receipt)).body()).contains("a receipt of another visitor");
        assertThat(stranger(site).json(EXPOSURES, receipts(receipt)).body()).contains("not agreed to: analytics");
        assertThat(person.json(EXPOSURES, receipts("forged~key-001~x")).body()).contains("not a receipt of this site");
        person.refuse("analytics");
        assertThat(person.json(EXPOSURES, receipts(receipt)).body()).contains("not agreed to: analytics");
        person.allow("analytics");
        assertThat(person.json(EXPOSURES, receipts(receipt)).body()).contains("from before it was agreed to");
        assertThat(exposures(site)).isEqualTo(before);
    }

    @Test
    void unknownFieldIsRefusedWithItsName(Site site) {
        HttpResponse<String> answer = stranger(site).json(EXPOSURES, "{\"receipts\":[\"x\"],\"extra\":1}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asText()).contains("[extra]");
    }

    @Test
    void preflightLeavesNoRowAndNoCookieAndAViewIsKept(Site site) {
        Person person = counted(site);
        long before = site.database().rows();

        HttpResponse<String> preflight = person.get(PAGES + "/home?preflight=true");
        assertThat(preflight.headers().firstValue("Set-Cookie")).isEmpty();
        person.get(PAGES + "/home?components=" + Visitors.HERO);
        assertThat(site.database().rows()).isEqualTo(before);

        person.get(PAGES + "/home");
        assertThat(site.database().rowsAbove(before)).isGreaterThan(before);
    }

    @Test
    void randomVisitorsGetTheSameVariantsAsPageAndAsJson(Site site) {
        Random random = new Random(20261130);
        List<String> components = List.of(Visitors.HERO, Visitors.BANNER, Visitors.NEXT_STEP);
        for (int visit = 0; visit < 300; visit++) {
            Person person = random(random, site);
            String query = random.nextBoolean() ? "" : "?utm_campaign=spring";
            String html = person.page("/home.html" + query);
            JsonNode decided = page(person, PAGES + "/home" + query + (query.isEmpty() ? "?" : "&") + "content=false");
            for (JsonNode each : decided.get("@components")) {
                String component = each.get("component").asText();
                if (components.contains(component)) {
                    assertThat(each.get("variant").asText()).as(component).isEqualTo(Site.variantOf(html, component));
                }
            }
        }
    }

    private static Person random(Random random, Site site) {
        List<String> headers = new ArrayList<>(
                List.of("User-Agent", random.nextBoolean() ? Visitors.PHONE_AGENT : Visitors.DESKTOP_AGENT));
        headers.addAll(
                List.of("X-Geo-Region", List.of("US-CA", "DE-BE", "CH-ZH").get(random.nextInt(3))));
        if (random.nextInt(4) == 0) {
            headers.addAll(List.of("Sec-GPC", "1"));
        }
        Person person = Person.visiting(site, headers.toArray(new String[0]));
        Person known = random.nextBoolean() ? person.allow("behavioral", "analytics", "preferences") : person;
        return random.nextInt(3) == 0 ? known.with("Referer", "https://touren.alpenverein.example/monte-rosa") : known;
    }

    private static String receipts(String... receipts) {
        return "{\"receipts\":[\"" + String.join("\",\"", receipts) + "\"]}";
    }

    private static long exposures(Site site) {
        site.database().rows();
        return Long.parseLong(site.database().column(EXPOSURE_ROWS).get(0));
    }
}
