package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.service.visitor.receipt.ShownDecision;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.page.Language;

/** Tests visitors' pages and their forms. Long, since the pages share one servlet and lead to each other. */
class PagesResourceTest {

    private static final String FORM_SURFACE = "preferences/1: refuse, save, allow";

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void preferenceCentreRefusesBeforeItAllows() {
        TestSite.Got page = site.ask(page("/preferences"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("Cache-Control", "private, no-store");
        assertThat(page.body())
                .containsSubsequence("Refuse all</button>", "Save</button>", "Allow all</button>")
                .contains("About behavioral", "Off. You have not chosen yet.", "your consent", "privacy.css");
    }

    @Test
    void pageIsInTheLanguageThatIsNamedOrTheBrowserWants() {
        assertThat(site.ask(page("/preferences").language("de-CH")).body()).contains("Alles ablehnen", "lang=\"de\"");
        assertThat(site.ask(page("/preferences").language("de").parameter("language", "en"))
                        .body())
                .contains("Refuse all");
        assertThat(site.ask(page("/preferences").parameter("language", "<script>"))
                        .body())
                .contains("Refuse all")
                .doesNotContain("<script>");
    }

    @Test
    void choiceInThePreferenceCentreIsRecordedAndShown() {
        TestSite.Got saved = site.ask(form().parameter("behavioral", "false", "true")
                .parameter("analytics", "false")
                .parameter("return", "/.personalization/preferences?return=%2Fhome.html#saved"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.headers())
                .containsEntry("Location", "/.personalization/preferences?return=%2Fhome.html#saved");
        assertThat(site.privacy().decisions())
                .containsExactly("analytics refused preference-centre", "behavioral given preference-centre");
        assertThat(site.ask(page("/preferences").cookies(saved.cookies())).body())
                .contains("Your choices were saved on", "On. You allowed it on", "by version 1 of the text");
    }

    @Test
    void privacyControlIsSaidToBeHonouredWhereItDenies() {
        assertThat(site.ask(page("/preferences").header("Sec-GPC", "1")).body())
                .contains("Global Privacy Control signal honoured");
        assertThat(site.ask(page("/preferences")).body()).doesNotContain("signal honoured");
    }

    @Test
    void yesToATextThatHasChangedIsNoYesAndTheNoBesideItHolds() {
        TestSite.Got got = site.ask(form().parameter("versions", "behavioral_7.analytics_1")
                .parameter("behavioral", "true")
                .parameter("analytics", "false"));

        assertThat(got.headers().get("Location")).isEqualTo("/.personalization/preferences?language=en&texts=changed");
        assertThat(site.privacy().decisions()).containsExactly("analytics refused preference-centre");
        assertThat(site.ask(page("/preferences").parameter("texts", "changed")).body())
                .contains("The texts have changed");
    }

    @Test
    void redirectsKeepTheLanguageOfTheForm() {
        assertThat(site.ask(form().parameter("versions", "behavioral_7.analytics_1")
                                .parameter("language", "de")
                                .parameter("behavioral", "true"))
                        .headers()
                        .get("Location"))
                .isEqualTo("/.personalization/preferences?language=de&texts=changed");
        assertThat(site.ask(page("/consent").header("Accept", "text/html").parameter("language", "de"))
                        .headers()
                        .get("Location"))
                .isEqualTo("/.personalization/preferences?language=de");
        assertThat(site.ask(page("/consent").header("Accept", "text/html").parameter("language", "<script>"))
                        .headers()
                        .get("Location"))
                .isEqualTo("/.personalization/preferences?language=en");
    }

    @Test
    void yesThatCannotBeRecordedIsAnsweredWith503AndNoCookie() {
        site.privacy().breakDown(true);

        TestSite.Got form = site.ask(form().browser().parameter("all", "true"));
        TestSite.Got json = site.ask(Requests.request().path("/consent").json("{\"purposes\":{\"behavioral\":true}}"));

        assertThat(List.of(form, json)).allSatisfy(got -> {
            assertThat(got.status()).isEqualTo(503);
            assertThat(got.headers()).containsEntry("Retry-After", "30");
            assertThat(got.cookies()).isEmpty();
        });
        assertThat(form.body()).contains("<h1>That did not work</h1>");
    }

    @Test
    void moreRefusalsOfOneAddressThanPeopleSendHoldWithoutARecord() {
        List<TestSite.Got> answers = new ArrayList<>();
        for (int i = 0; i < 301; i++) {
            answers.add(site.ask(Requests.request().path("/consent").json("{\"purposes\":{\"behavioral\":false}}")));
        }

        assertThat(answers).allSatisfy(got -> {
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.body()).contains("\"behavioral\":false");
            assertThat(got.cookies()).isNotEmpty();
        });
        assertThat(answers).anySatisfy(got -> assertThat(got.body()).contains("\"record\":\"none\""));
        assertThat(site.privacy().entries()).hasSizeBetween(100, 290);
    }

    @Test
    void noThatCannotBeRecordedHoldsAndSaysSo() {
        site.privacy().breakDown(true);

        TestSite.Got got = site.ask(Requests.request().path("/consent").json("{\"purposes\":{\"behavioral\":false}}"));

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body()).contains("\"record\":\"pending\"");
        assertThat(got.cookies()).isNotEmpty();
    }

    @Test
    void whatIsOnWithoutAYesIsNotSaidToRestOnConsent() {
        assertThat(site.ask(page("/preferences").header("X-Country", "US")).body())
                .contains("the rules for the place you come from, until you refuse");
        assertThat(site.ask(page("/preferences")).body())
                .contains("your consent")
                .doesNotContain("until you refuse");
    }

    @Test
    void bannerIsTheSameForAllAndItsStyleSheetIsNot() {
        String banner =
                site.services().surfaces().firstLayer().banner("en", "/shop").html();
        TestSite.Got stranger = site.ask(page("/first-layer.css"));
        TestSite.Got american = site.ask(page("/first-layer.css").header("X-Country", "US"));
        TestSite.Got refused = site.ask(page("/first-layer.css")
                .cookies(site.ask(form().parameter("all", "false")).cookies()));

        assertThat(banner)
                .containsSubsequence("Refuse all", "Choose in detail", "Allow all")
                .containsSubsequence("Opt out of all", "Choose in detail", "OK")
                .contains("hidden>", "action=\"/shop/.personalization/consent\"");
        assertThat(stranger.body()).contains("#p13n-first-layer-opt-in").doesNotContain("opt-out");
        assertThat(american.body()).contains("#p13n-first-layer-opt-out");
        assertThat(refused.body()).doesNotContain("#p13n");
        assertThat(stranger.headers()).containsEntry("Cache-Control", "private, no-store");
    }

    @Test
    void bannerOfTheOptOutNamesWhatIsUsedAndNotWhatPrivacyControlTurnedOff() {
        String css = site.ask(page("/first-layer.css").header("X-Country", "US").header("Sec-GPC", "1"))
                .body();

        assertThat(css)
                .contains(
                        "#p13n-first-layer-opt-out",
                        ".p13n-of-behavioral { display: none",
                        "signal-note { display: block")
                .doesNotContain(".p13n-of-analytics {");
        assertThat(site.ask(page("/first-layer.css").header("X-Country", "US")).body())
                .doesNotContain(".p13n-of-behavioral {", "signal-note");
    }

    @Test
    void onlyWhatIsOpenIsAskedAboutAndRefusingItLeavesTheRest() {
        List<Cookie> agreed = site.ask(form().parameter("behavioral", "true")).cookies();

        assertThat(site.ask(page("/first-layer.css").cookies(agreed)).body())
                .contains("#p13n-first-layer-again", ".p13n-of-behavioral { display: none")
                .doesNotContain("#p13n-first-layer-opt-in", ".p13n-of-analytics {");

        List<Cookie> refused =
                site.ask(form().cookies(agreed).parameter("open", "false")).cookies();
        assertThat(site.ask(Requests.request().path("/consent").cookies(refused))
                        .body())
                .contains("\"behavioral\":true", "\"analytics\":false", "\"ask\":false");
        assertThat(site.privacy().decisions())
                .contains("behavioral given preference-centre", "analytics refused preference-centre")
                .doesNotContain("behavioral withdrawn preference-centre");
    }

    @Test
    void okOfTheOptOutBannerAllowsWhatHoldsAndNothingElse() {
        TestSite.Got ok = site.ask(Requests.request()
                .path("/consent")
                .form()
                .header("X-Country", "US")
                .header("Referer", "https://shop.example/home.html?page=2")
                .parameter("surface", "banner-opt-out/1: refuse, choose, keep")
                .parameter("language", "en")
                .parameter("all", "unchanged"));

        assertThat(ok.headers()).containsEntry("Location", "/home.html?page=2");
        assertThat(site.privacy().decisions())
                .contains("behavioral given banner", "pricing refused banner")
                .hasSize(5);
    }

    @Test
    void templateOfTheSiteIsUsedAndOursWhenItHasAFault() {
        site.override("/personalization/templates/visitor/preferences.ftl", "Own ${text.refuse} <b>${wanted}</b>");
        assertThat(site.ask(page("/preferences")).body()).isEqualTo("Own Refuse all <b>en</b>");

        site.override("/personalization/templates/visitor/why.ftl", "${nothing}");
        assertThat(site.ask(page("/why").parameter("d", receipt())).body()).contains("Why am I seeing this?");
    }

    @Test
    void whySaysInWordsWhatWasUsedAndHowToStopIt() {
        TestSite.Got agreed = site.ask(form().parameter("behavioral", "true"));

        TestSite.Got why = site.ask(page("/why").cookies(agreed.cookies()).parameter("d", receipt()));

        assertThat(why.status()).isEqualTo(200);
        assertThat(why.body())
                .contains(
                        "Family &lt;tents&gt;",
                        "Your visit belongs to the group &quot;Pricing &amp; readers&quot;",
                        "Chosen by a rule from your behaviour on this site",
                        "pages you viewed (pricing)",
                        "your interest in &quot;tents&quot;",
                        "No machine-learned model",
                        "with the help of artificial intelligence",
                        "name=\"behavioral\" value=\"false\"",
                        "Stop: behavioral",
                        "name=\"context\" value=\"false\"",
                        "value=\"/home.html?a=1\"")
                .doesNotContain("name=\"analytics\"");
    }

    @Test
    void whySaysThatChanceDecidedAndNotTheProfile() {
        Requests agreed = page("/why").cookies(allowing("analytics"));

        String variant = site.ask(agreed.parameter("d", receipt(Reason.Code.EXPERIMENT_ASSIGNED, "family")))
                .body();
        String control = site.ask(page("/why")
                        .cookies(allowing("analytics"))
                        .parameter("d", receipt(Reason.Code.EXPERIMENT_CONTROL, "default")))
                .body();
        String german = site.ask(
                        page("/why").language("de").parameter("d", receipt(Reason.Code.EXPERIMENT_ASSIGNED, "family")))
                .body();

        assertThat(variant)
                .contains("chance decided which one you see", "No data about you were used for that")
                .contains("Comparison by chance between several versions.", "No data about you or your request")
                .contains("Stop: analytics");
        assertThat(control)
                .contains("chance decided that you see the original", "You see the same content as all visitors.")
                .as("whoever sees the usual version is counted too")
                .contains("Stop: analytics");
        assertThat(german).contains("der Zufall hat bestimmt, welche Sie sehen");
    }

    private List<Cookie> allowing(String purpose) {
        return site.ask(Requests.request().path("/consent").json("{\"purposes\":{\"" + purpose + "\":true}}"))
                .cookies();
    }

    private String receipt(Reason.Code code, String variant) {
        DecisionTrace grounds = new DecisionTrace(new Reason(code, "Hero test"), List.of(), new TreeMap<>());
        Decision decision = new Decision(
                "c-1", variant, variant, RungKind.EXPERIMENT, grounds, new ConsentState(Set.of(Purpose.ANALYTICS)));
        return payload(new ShownDecision(decision, ComponentKind.CONTENT, Origin.HUMAN, "Hero"));
    }

    @Test
    void whyInGerman() {
        assertThat(site.ask(page("/why").language("de").parameter("d", receipt()))
                        .body())
                .contains("Warum sehe ich das?", "Ihr Besuch gehört zur Gruppe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "~~", "a~key-001~b", "%00", "<script>alert(1)</script>"})
    void receiptThatWasMadeUpIsAFriendlyPage(String receipt) {
        TestSite.Got why = site.ask(page("/why").parameter("d", receipt));

        assertThat(why.status()).isEqualTo(404);
        assertThat(why.body()).contains("/.personalization/preferences").doesNotContain("<script>");
    }

    @Test
    void anyTextIsAnsweredWithoutAFault() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            String text = random.ints(random.nextInt(3_000), 32, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            for (String path : List.of("/why", "/preferences", "/me", "/first-layer.css")) {
                TestSite.Got got = site.ask(page(path)
                        .parameter("d", text)
                        .parameter("language", text)
                        .parameter("return", text)
                        .cookie("p13n_consent", text)
                        .cookie("p13n_id", text));
                assertThat(got.status()).as(path).isIn(200, 404, 429);
            }
            TestSite.Got refused = site.ask(form().parameter("all", "false")
                    .parameter("language", text)
                    .parameter("surface", text)
                    .parameter("versions", text)
                    .parameter("return", text));
            assertThat(refused.status()).isEqualTo(303);
            assertThat(refused.headers().get("Location")).startsWith("/").doesNotStartWith("//");
        }
    }

    @Test
    void whatIsKnownIsShownInPlainWordsAndCanBeCorrected() {
        TestSite.Got agreed = site.ask(form().parameter("all", "true"));
        Visitor visitor = of(Requests.request().cookies(agreed.cookies()));
        site.services()
                .visitors()
                .views()
                .keep(visitor, Observation.of(List.of(view(), answer("goal", "climbing")), now()));

        TestSite.Got me = site.ask(page("/me").cookies(agreed.cookies()));

        assertThat(me.body())
                .contains(
                        "pages you viewed (pricing): 1, of which 1 in the last 7 days",
                        "tents (last on",
                        "name=\"answer.goal\" value=\"climbing\"",
                        visitor.pseudonym().orElseThrow(),
                        visitor.asking().consentId().orElseThrow());
    }

    @Test
    void whatWasCountedIsShownAndDownloaded() {
        TestSite.Got agreed = site.ask(form().parameter("all", "true"));
        Visitor visitor = of(Requests.request().cookies(agreed.cookies()));
        List<Activity> activities = List.of(
                new Activity(UUID.randomUUID(), now(), ActivityKind.CLICK, "banner", 0),
                new Activity(UUID.randomUUID(), now(), ActivityKind.CONVERSION, "order", 12_345));
        site.services()
                .visitors()
                .views()
                .keep(visitor, Observation.of(List.of(), now()).with(activities));
        List<String> arms = List.of(
                "experiment/hut-beds/1=default", "programme/2=personalized", "rule/banner/a/2=shown", "later=a");
        site.store()
                .show(
                        visitor.key().orElseThrow(),
                        new Shown(
                                UUID.randomUUID(),
                                now(),
                                "/home",
                                "banner",
                                "default",
                                "default",
                                "experiment",
                                "",
                                "",
                                arms,
                                new Traits(new TreeMap<>(Map.of("audience:anglers", "yes", "device", "phone")))));

        assertThat(site.ask(page("/me").cookies(agreed.cookies())).body())
                .contains(
                        "Counted for the comparison hut-beds, phase 1, as default",
                        "overall impact of personalization, phase 2, as personalized",
                        "one rule (banner/a), phase 2, as shown",
                        "comparison later",
                        "By your device: phone",
                        "By whether you belong to the audience anglers: yes",
                        "you used the part banner of a page",
                        "you reached the goal order, worth 123.45");
        assertThat(site.ask(page("/me").cookies(agreed.cookies()).language("de"))
                        .body())
                .contains("Gezählt für den Vergleich hut-beds, Phase 1, als default", "Wert 123,45");
        assertThat(site.ask(page("/data").cookies(agreed.cookies())).body())
                .contains("\"countedFor\":[\"experiment/hut-beds/1=default\"", "\"kind\":\"click\"", "12345")
                .contains("\"wanted\":\"default\"", "\"readBy\":{\"audience:anglers\":\"yes\"");
    }

    @Test
    void everyKindOfActivityHasASentenceInBothLanguages() {
        for (ActivityKind kind : ActivityKind.values()) {
            for (String language : List.of("en", "de")) {
                assertThat(Language.of(language).hasText("me.activity." + kind.label()))
                        .isTrue();
            }
        }
    }

    @Test
    void correctionOfAnAnswerIsKeptAndIsNoNewConsent() {
        TestSite.Got agreed = site.ask(form().parameter("all", "true"));
        int decisions = site.privacy().decisions().size();

        TestSite.Got corrected = site.ask(Requests.request()
                .path("/answers")
                .form()
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0")
                .cookies(agreed.cookies())
                .parameter("preferences", "true")
                .parameter("shown", "goal")
                .parameter("answer.goal", "hiking"));

        assertThat(corrected.status()).isEqualTo(303);
        assertThat(site.privacy().decisions()).hasSize(decisions);
        assertThat(site.ask(page("/me").cookies(agreed.cookies())).body()).contains("value=\"hiking\"");
    }

    @Test
    void strangerIsToldThatNothingIsKept() {
        assertThat(site.ask(page("/me")).body())
                .contains("No data about you are stored.")
                .doesNotContain("/erase");
    }

    @Test
    void whatIsKeptIsShownAlsoWhileNothingIsGranted() {
        TestSite.Got agreed = site.ask(form().parameter("behavioral", "true"));
        Visitor visitor = of(Requests.request().cookies(agreed.cookies()));
        site.services().visitors().views().keep(visitor, Observation.of(List.of(view()), now()));

        TestSite.Got me = site.ask(page("/me").cookies(agreed.cookies()).header("Sec-GPC", "1"));

        assertThat(me.body())
                .contains("pages you viewed (pricing)", visitor.pseudonym().orElseThrow());
    }

    @Test
    void stateForSitesThatAskThemselvesSaysWhetherToAsk() {
        assertThat(site.ask(Requests.request().path("/consent").header("X-Country", "US"))
                        .body())
                .contains("\"plain\":false,\"regime\":\"opt-out\",\"ask\":true");
    }

    @Test
    void downloadsAreEnteredAsRequestsForAccess() {
        TestSite.Got agreed = site.ask(form().parameter("all", "true"));

        TestSite.Got data = site.ask(page("/data").cookies(agreed.cookies()));
        TestSite.Got records = site.ask(page("/receipts").cookies(agreed.cookies()));

        assertThat(data.status()).isEqualTo(200);
        assertThat(records.body())
                .contains("\"purpose\":\"behavioral\"", "\"event_state\":\"given\"", "About behavioral");
        assertThat(site.privacy().requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "/receipts"})
    void fileToWhichAnotherSiteLeadsIsNoRequestForAccess(String path) {
        TestSite.Got agreed = site.ask(form().parameter("all", "true"));

        TestSite.Got led = site.ask(page(path).cookies(agreed.cookies()).header("Sec-Fetch-Site", "cross-site"));
        TestSite.Got old = site.ask(page(path).cookies(agreed.cookies()).header("Referer", "https://other.example/"));
        TestSite.Got typed = site.ask(page(path).cookies(agreed.cookies()).header("Sec-Fetch-Site", "none"));

        assertThat(led.status()).isEqualTo(303);
        assertThat(led.headers().get("Location")).endsWith("/.personalization/me");
        assertThat(old.status()).isEqualTo(303);
        assertThat(typed.status()).isEqualTo(200);
        assertThat(site.privacy().requests()).hasSize(1);
    }

    @Test
    void erasureIsDoneOnTheRequestOrOrderedOrToBeAskedForAgain() {
        TestSite.Got agreed = site.ask(form().parameter("all", "true"));

        TestSite.Got erased =
                site.ask(Requests.request().path("/erase").form().browser().cookies(agreed.cookies()));
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.body()).contains("are deleted");

        TestSite.Got again = site.ask(form().parameter("all", "true"));
        site.store().breakDown(true);
        TestSite.Got refused = site.ask(Requests.request().path("/erase").form().cookies(again.cookies()));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsEntry("Retry-After", "30");
        assertThat(refused.cookies()).isNotEmpty();

        site.store().breakDown(false);
        site.store().orderDeletions();
        TestSite.Got ordered = site.ask(Requests.request().path("/erase").form().cookies(again.cookies()));
        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.body()).isEqualTo("{\"erased\":\"pending\"}");
    }

    @Test
    void otherSitesCanNeitherEraseNorChoose() {
        for (String path : List.of("/erase", "/consent", "/answers")) {
            TestSite.Got got = site.ask(Requests.request()
                    .path(path)
                    .form()
                    .header("Sec-Fetch-Site", "cross-site")
                    .parameter("all", "true"));
            assertThat(got.status()).as(path).isEqualTo(403);
        }
        assertThat(site.privacy().entries()).isEmpty();
    }

    private String receipt() {
        TreeMap<String, Object> read = new TreeMap<>();
        read.put("profile.views7d.pricing", 3L);
        read.put("profile.interests.tents", 1.5);
        DecisionTrace grounds =
                new DecisionTrace(new Reason(Reason.Code.AUDIENCE_MATCHED, "Pricing & readers"), List.of(), read);
        Decision decision = new Decision(
                "c-1", "family", "family", RungKind.BEHAVIORAL, grounds, new ConsentState(Set.of(Purpose.BEHAVIORAL)));
        ShownDecision shown = new ShownDecision(decision, ComponentKind.CONTENT, Origin.AI_ASSISTED, "Family <tents>");
        return payload(shown);
    }

    private String payload(ShownDecision shown) {
        Optional<String> link = site.services().surfaces().receipts().link("", "/home.html?a=1", now(), List.of(shown));
        return link.orElseThrow().substring("/.personalization/why?d=".length());
    }

    private Visitor of(Requests request) {
        var built = request.build();
        return site.services().visitors().of(built, site.services().reader().read(built, ""));
    }

    private static Instant now() {
        return Instant.now();
    }

    private static Signal view() {
        return new Signal.PageView(occurrence(), "/home", List.of("pricing"), List.of("tents"));
    }

    private static Signal answer(String question, String value) {
        return new Signal.DeclaredPreference(occurrence(), question, List.of(value));
    }

    private static Occurrence occurrence() {
        return new Occurrence(UUID.randomUUID(), now());
    }

    private static Requests page(String path) {
        return Requests.request().path(path).browser();
    }

    private static Requests form() {
        return Requests.request()
                .path("/consent")
                .form()
                .parameter("surface", FORM_SURFACE)
                .parameter("language", "en");
    }
}
