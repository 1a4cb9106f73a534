package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.identity.SigningKeysTest;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.request.RequestContextReader;

class ConsentChoiceTest {

    private static final ConsentRequest BANNER =
            new ConsentRequest(Circumstances.Source.BANNER, "banner/1: refuse, choose, allow", "de");

    private final RequestContextReader reader = TestVisitors.reader();
    private final FakeProfileStore store = new FakeProfileStore();
    private final FakePrivacyStores privacy = new FakePrivacyStores();
    private final Visitors visitors =
            TestVisitors.with(store, privacy, new Jurisdictions(Map.of("US", Regime.OPT_OUT)));

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void decisionIsRecordedWithWhatProvesIt() {
        choose(Requests.request().header("X-Country", "US").header("Sec-GPC", "1"), Map.of(Purpose.BEHAVIORAL, true));

        assertThat(privacy.entries()).singleElement().isInstanceOfSatisfying(ConsentEntry.class, entry -> {
            assertThat(entry.statement().validUntil()).contains(entry.time().plusSeconds(180 * 86_400L));
            assertThat(entry.notice().textVersion()).isEqualTo("1");
            assertThat(entry.notice().language()).isEqualTo("en");
            assertThat(entry.notice().textSha256())
                    .isEqualTo(Terms.usual(Purpose.BEHAVIORAL).wording("de").sha256());
            assertThat(entry.circumstances())
                    .isEqualTo(new Circumstances(
                            "Loft & Line AG",
                            "US",
                            "opt-out",
                            Circumstances.Source.BANNER,
                            "banner/1: refuse, choose, allow",
                            List.of("Sec-GPC")));
        });
    }

    @Test
    void verdictFollowsFromWhatWasSaidBefore() {
        Outcome yes = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        Outcome no = choose(Requests.request().cookies(yes.cookies()), Map.of(Purpose.BEHAVIORAL, false));
        choose(Requests.request().cookies(no.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(privacy.decisions())
                .containsExactly("behavioral given banner", "behavioral withdrawn banner", "behavioral refused banner");
    }

    @Test
    void allRecordsOfABrowserHaveOneSubjectThatIsNotTheVisitor() {
        Outcome yes = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        choose(Requests.request().cookies(yes.cookies()), Map.of(Purpose.ANALYTICS, true));

        assertThat(privacy.entries())
                .extracting(entry -> ((ConsentEntry) entry).subject())
                .hasSize(2)
                .containsOnly(privacy.open()
                        .ledger()
                        .commitmentOf(new VisitorIds(SigningKeysTest.key(2), new SecureRandom())
                                .subjectOf(yes.visitor().asking().consentId().orElseThrow()))
                        .orElseThrow());
        assertThat(privacy.open().ledger().commitmentOf(yes.visitor().key().orElseThrow()))
                .isEmpty();
    }

    @Test
    @Tag("promise-5")
    void yesThatCannotBeRecordedIsNoYes() {
        privacy.breakDown(true);

        Outcome outcome = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));

        assertThat(outcome.proof()).isEqualTo(ConsentOutcome.Proof.IMPOSSIBLE);
        assertThat(outcome.cookies()).isEmpty();
        assertThat(outcome.visitor().consent().granted()).isEmpty();
    }

    @Test
    void noHoldsAlsoWhenItCannotBeRecordedNow() {
        Outcome yes = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        privacy.breakDown(true);

        Outcome no = choose(
                Requests.request().cookies(yes.cookies()), Map.of(Purpose.BEHAVIORAL, false, Purpose.ANALYTICS, true));

        assertThat(no.proof()).isEqualTo(ConsentOutcome.Proof.IMPOSSIBLE);
        assertThat(no.visitor().consent().granted()).isEmpty();
        assertThat(of(Requests.request().cookies(yes.cookies()).cookies(no.cookies()))
                        .consent()
                        .granted())
                .isEmpty();
    }

    @Test
    void plainPagesAreAChoiceLikeOthers() {
        Outcome plain = choose(Requests.request(), Map.of(Purpose.CONTEXT, false));

        assertThat(plain.visitor().consent().isPlain()).isTrue();
        assertThat(plain.visitor().key()).isEmpty();
        assertThat(privacy.decisions()).containsExactly("context refused banner");
    }

    @Test
    void purposeThatTheSiteDoesNotAskAboutIsLeftOut() {
        Outcome outcome = choose(Requests.request(), Map.of(new Purpose("maps"), true));

        assertThat(privacy.entries()).isEmpty();
        assertThat(outcome.visitor().asking().consentId()).isEmpty();
    }

    @Test
    void idComesWithTheFirstPageWhereSomethingIsGrantedWithoutAChoice() {
        HttpServletRequest first = american().build();
        VisitorOffer greeting = greet(first);

        Visitor next = of(american().cookies(greeting.cookies()));

        assertThat(greeting.visitor().key()).isPresent().isEqualTo(next.key());
        assertThat(next.consent().granted()).contains(Purpose.BEHAVIORAL).doesNotContain(Purpose.PRICING);
        assertThat(greet(american().cookies(greeting.cookies()).build()).cookies())
                .as("nothing is set again")
                .isEmpty();
        assertThat(privacy.entries()).isEmpty();
    }

    @Test
    void pageThatArrivesLateDoesNotTakeANoAway() {
        VisitorOffer late = greet(american().build());
        Outcome no = choose(american(), Map.of(Purpose.BEHAVIORAL, false, Purpose.ANALYTICS, false));

        Visitor next = of(american().cookies(no.cookies()).cookies(late.cookies()));

        assertThat(late.cookies()).extracting(Cookie::getName).doesNotContain(VisitorCookies.CONSENT);
        assertThat(next.consent().granted()).doesNotContain(Purpose.BEHAVIORAL, Purpose.ANALYTICS);
    }

    @Test
    void whatTheTrackerIsToldGrantsNothing() {
        Visitor visitor = of(Requests.request()
                .cookies(List.of(new Cookie(VisitorCookies.DEFAULTS, "analytics.behavioral.preferences"))));

        assertThat(visitor.consent().granted()).isEmpty();
    }

    @Test
    void privacyControlDeniesWhatIsGrantedWithoutAChoice() {
        Visitor visitor = greet(american().header("Sec-GPC", "1").build()).visitor();

        assertThat(visitor.consent().granted())
                .containsExactlyInAnyOrder(Purpose.PREFERENCES, Purpose.AI_RECOMMENDATIONS, Purpose.ANALYTICS);
    }

    @Test
    void strangerUnderOptInGetsNoCookie() {
        assertThat(greet(Requests.request().build()).cookies()).isEmpty();
        assertThat(greet(Requests.request().header("X-Country", "DE").build()).cookies())
                .isEmpty();
    }

    @Test
    void cookieSaysWhenNothingIsGrantedWithoutAChoiceAnyMore() {
        VisitorOffer american = greet(american().build());

        VisitorOffer german = greet(Requests.request()
                .header("X-Country", "DE")
                .cookies(american.cookies())
                .build());

        assertThat(german.visitor().consent().granted()).isEmpty();
        assertThat(german.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo(VisitorCookies.DEFAULTS);
            assertThat(cookie.getMaxAge()).isZero();
        });
    }

    @Test
    void markOfTheCookieGrantsNothing() {
        VisitorOffer american = greet(american().build());

        assertThat(of(Requests.request().cookies(american.cookies())).consent().granted())
                .isEmpty();
    }

    @Test
    void optingOutForgetsEverythingAndTakesTheIdAway() {
        VisitorOffer first = greet(american().build());
        Map<Purpose, Boolean> none = Map.of(
                Purpose.PREFERENCES, false,
                Purpose.BEHAVIORAL, false,
                Purpose.AI_RECOMMENDATIONS, false,
                Purpose.PRICING, false,
                Purpose.ANALYTICS, false);

        Outcome out = choose(american().cookies(first.cookies()), none);

        assertThat(out.visitor().consent().granted()).isEmpty();
        assertThat(store.forgotten()).hasSize(1);
        assertThat(greet(american()
                                .cookies(first.cookies())
                                .cookies(out.cookies())
                                .build())
                        .cookies())
                .isEmpty();
    }

    @Test
    void oneNetworkDoesNotBringMoreNewVisitorsThanPeople() {
        long made = 0;
        for (int i = 0; i < 300; i++) {
            made += greet(american().build()).cookies().isEmpty() ? 0 : 1;
        }
        assertThat(made).as("120 at once, and two a second while the loop runs").isBetween(120L, 299L);
    }

    @Test
    void signInKeepsWhatBothIdentitiesAllow() {
        Outcome device = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true, Purpose.ANALYTICS, true));
        ConsentChoices account = ConsentChoices.none()
                .with(Purpose.BEHAVIORAL, new Choice(false, Instant.parse("2026-01-01T00:00:00Z"), false))
                .with(Purpose.PREFERENCES, new Choice(true, Instant.parse("2026-01-01T00:00:00Z"), false));
        HttpServletRequest request =
                Requests.request().cookies(device.cookies()).build();

        Outcome both = visitors.choices().signIn(request, context(request), account);

        assertThat(both.visitor().consent().granted()).isEmpty();
        assertThat(privacy.decisions()).endsWith("analytics expired api", "behavioral withdrawn api");
        assertThat(store.forgotten()).isNotEmpty();
        assertThat(of(Requests.request().cookies(device.cookies()).cookies(both.cookies()))
                        .consent()
                        .granted())
                .isEmpty();
    }

    @Test
    void noTakenByAClockThatIsBehindEndsTheGrant() {
        Outcome yes = choose(Requests.request(), ahead(Duration.ofSeconds(2)), Map.of(Purpose.BEHAVIORAL, true));
        Instant granted = yes.visitor().grants().get(Purpose.BEHAVIORAL);

        choose(Requests.request().cookies(yes.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(endOf(yes)).isAfterOrEqualTo(granted);
    }

    @Test
    void yesTakenByAClockThatIsBehindIsANewGrant() {
        Map<Purpose, Boolean> both = Map.of(Purpose.BEHAVIORAL, true, Purpose.PREFERENCES, true);
        Outcome yes = choose(Requests.request(), both);
        Outcome no = choose(
                Requests.request().cookies(yes.cookies()),
                ahead(Duration.ofSeconds(2)),
                Map.of(Purpose.BEHAVIORAL, false));

        Outcome again = choose(
                Requests.request().cookies(yes.cookies()).cookies(no.cookies()), Map.of(Purpose.BEHAVIORAL, true));

        assertThat(again.visitor().grants().get(Purpose.BEHAVIORAL)).isAfter(endOf(yes));
    }

    @Test
    void erasureEndsGrantsOfClocksThatAreAhead() {
        Outcome yes = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        HttpServletRequest request = Requests.request().cookies(yes.cookies()).build();

        visitors.choices().erase(request, context(request));

        assertThat(endOf(yes)).isAfter(Instant.now().plusSeconds(60));
    }

    private Instant endOf(Outcome yes) {
        VisitorKey visitor = yes.visitor().key().orElseThrow();
        return store.forgotten(visitor, Set.of(Purpose.BEHAVIORAL)).get(Purpose.BEHAVIORAL);
    }

    private static RequestContextReader ahead(Duration by) {
        return TestVisitors.reader(Clock.offset(Clock.systemUTC(), by));
    }

    private Outcome choose(Requests request, RequestContextReader instance, Map<Purpose, Boolean> said) {
        HttpServletRequest built = request.build();
        return TestVisitors.choose(visitors, built, instance.read(built, "/home"), said, BANNER);
    }

    @Test
    void erasingOverAndOverDoesNotFillTheRegister() {
        Outcome yes = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        HttpServletRequest request = Requests.request().cookies(yes.cookies()).build();

        for (int i = 0; i < 5; i++) {
            assertThat(visitors.choices().erase(request, context(request)).deleted())
                    .isTrue();
        }

        assertThat(privacy.requests()).hasSize(1);
    }

    @Test
    void erasureForgetsAndNobodyIsAskedAgain() {
        Outcome yes = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        HttpServletRequest request = Requests.request().cookies(yes.cookies()).build();

        Outcome erased = visitors.choices().erase(request, context(request));

        assertThat(erased.deleted()).isTrue();
        assertThat(store.forgotten())
                .singleElement()
                .satisfies(all -> assertThat(all)
                        .containsAll(Set.of(Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.ANALYTICS)));
        assertThat(privacy.entries()).last().isInstanceOf(Erasure.class);
        assertThat(privacy.requests()).singleElement().satisfies(entered -> {
            assertThat(entered.kind()).isEqualTo(SubjectRequest.Kind.ERASURE);
            assertThat(entered.status()).isEqualTo(SubjectRequest.Status.DONE);
        });
        Visitor after = of(Requests.request().cookies(yes.cookies()).cookies(erased.cookies()));
        assertThat(after.asking().consentId()).isEmpty();
        assertThat(after.asking().isDue()).isFalse();
        assertThat(after.consent().granted()).isEmpty();
    }

    @Test
    void erasureThatCanBeNeitherDoneNorOrderedIsToBeAskedForAgain() {
        Outcome yes = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        store.breakDown(true);
        HttpServletRequest request = Requests.request().cookies(yes.cookies()).build();

        Outcome erased = visitors.choices().erase(request, context(request));

        assertThat(erased.deletion()).isEqualTo(ConsentOutcome.Deletion.IMPOSSIBLE);
        assertThat(privacy.requests()).isEmpty();
        assertThat(erased.cookies())
                .as("the ids stay in the browser, so that the person can ask again")
                .filteredOn(cookie -> cookie.getName().equals(VisitorCookies.ID))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getValue()).isNotEmpty());
    }

    private Requests american() {
        return Requests.request().header("X-Country", "US");
    }

    private VisitorOffer greet(HttpServletRequest request) {
        RequestContext context = context(request);
        return visitors.greet(request, visitors.of(request, context), context, "192.0.2.1");
    }

    private Outcome choose(Requests request, Map<Purpose, Boolean> said) {
        HttpServletRequest built = request.build();
        return TestVisitors.choose(visitors, built, context(built), said, BANNER);
    }

    private Visitor of(Requests request) {
        HttpServletRequest built = request.build();
        return visitors.of(built, context(built));
    }

    private RequestContext context(HttpServletRequest request) {
        return reader.read(request, "/home");
    }
}
