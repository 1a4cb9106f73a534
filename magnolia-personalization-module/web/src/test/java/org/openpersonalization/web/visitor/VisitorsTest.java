package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.identity.SigningKeysTest;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.agent.UserAgents;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.request.RequestSettings;

class VisitorsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration BUDGET = Duration.ofMillis(50);

    private final RequestContextReader reader = new RequestContextReader(
            new RequestSettings(ZoneOffset.UTC, "", "", Set.of()), new UserAgents(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final FakeProfileStore store = new FakeProfileStore();
    private final Visitors visitors = TestVisitors.with(store);

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void strangerHasNoKeyAndNothingIsRead() {
        Visitor stranger = of(Requests.request().build());

        assertThat(stranger).isEqualTo(Visitor.unknown());
    }

    @Test
    void firstGrantMakesAnIdAndTheNextRequestIsKnownByIt() {
        Outcome outcome = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));

        Visitor next = of(Requests.request().cookies(outcome.cookies()).build());

        assertThat(next.key()).isPresent().isEqualTo(outcome.visitor().key());
        assertThat(next.consent().granted()).containsExactly(Purpose.BEHAVIORAL);
        assertThat(outcome.cookies())
                .filteredOn(cookie -> cookie.getName().equals(VisitorCookies.ID))
                .allSatisfy(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
                    assertThat(cookie.getPath()).isEqualTo("/");
                });
    }

    @Test
    void refusalMakesNoId() {
        Outcome outcome = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(outcome.cookies())
                .filteredOn(cookie -> cookie.getName().equals(VisitorCookies.ID))
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
        assertThat(store.forgotten()).isEmpty();
    }

    @Test
    void idIsNotLookedAtWithoutAGrant() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        HttpServletRequest idAlone = Requests.request()
                .cookies(granted.cookies().stream()
                        .filter(cookie -> cookie.getName().equals(VisitorCookies.ID))
                        .toList())
                .build();

        assertThat(of(idAlone)).isEqualTo(Visitor.unknown());
    }

    @Test
    void withdrawingOnePurposeForgetsItAndKeepsTheId() {
        Outcome both = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true, Purpose.PREFERENCES, true));

        Outcome one = choose(Requests.request().cookies(both.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(one.deleted()).isTrue();
        assertThat(store.forgotten()).containsExactly(Set.of(Purpose.BEHAVIORAL));
        assertThat(one.visitor().key()).isEqualTo(both.visitor().key());
    }

    @Test
    void withdrawingTheLastPurposeForgetsEverythingAndTakesTheIdAway() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));

        Outcome withdrawn = choose(Requests.request().cookies(granted.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(store.forgotten()).containsExactly(Set.copyOf(visitors.purposes()));
        assertThat(of(Requests.request()
                                .cookies(granted.cookies())
                                .cookies(withdrawn.cookies())
                                .build())
                        .key())
                .isEmpty();
    }

    @Test
    void privacyControlThatComesLaterDenies() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));

        Visitor later = of(Requests.request()
                .cookies(granted.cookies())
                .header("Sec-GPC", "1")
                .build());

        assertThat(later.consent().granted()).isEmpty();
        assertThat(later.key()).isEmpty();
    }

    @Test
    void withdrawalHoldsAlsoWhenTheStoreCannotDeleteNow() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        store.breakDown(true);

        Outcome withdrawn = choose(Requests.request().cookies(granted.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(withdrawn.deletion()).isEqualTo(ConsentOutcome.Deletion.IMPOSSIBLE);
        assertThat(withdrawn.visitor().consent().granted()).isEmpty();
        assertThat(withdrawn.cookies())
                .as("the id stays in the browser, so that the visitor can ask again")
                .filteredOn(cookie -> cookie.getName().equals(VisitorCookies.ID))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getValue()).isNotEmpty());
    }

    @Test
    void orderedDeletionTakesTheIdAway() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        store.orderDeletions();

        Outcome withdrawn = choose(Requests.request().cookies(granted.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(withdrawn.deletion()).isEqualTo(ConsentOutcome.Deletion.ORDERED);
        assertThat(withdrawn.cookies())
                .filteredOn(cookie -> cookie.getName().equals(VisitorCookies.ID))
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
    }

    @Test
    void profileIsFetchedOnceAndOnlyWhenItIsRead() {
        Visitor visitor = known();
        Attributes attributes = attributesOf(visitor);

        assertThat(attributes.value("context.path")).isEqualTo("/home");
        assertThat(store.loads()).isZero();
        assertThat(attributes.value("profile.views")).isEqualTo(0L);
        assertThat(attributes.value("profile.clicks")).isEqualTo(0L);
        assertThat(store.loads()).isEqualTo(1);
    }

    @Test
    void keptSignalIsInTheNextProfile() {
        Visitor visitor = known();
        visitors.views().keep(visitor, Observation.of(List.of(view()), NOW));

        assertThat(attributesOf(visitor).value("profile.views")).isEqualTo(1L);
    }

    @Test
    void morePageViewsThanAPersonHasAreNotKept() {
        Visitor visitor = known();
        for (int i = 0; i < 200; i++) {
            visitors.views().keep(visitor, Observation.of(List.of(view()), NOW));
        }

        assertThat(store.kept()).hasSizeBetween(120, 130);
    }

    @Test
    @Tag("promise-3")
    void brokenStoreMakesTheProfileUnavailable() {
        Attributes attributes = attributesOf(known());
        store.breakDown(true);

        assertThatExceptionOfType(AttributesUnavailableException.class)
                .isThrownBy(() -> attributes.value("profile.views"));
        store.breakDown(false);
        assertThatExceptionOfType(AttributesUnavailableException.class)
                .as("one request does not try twice")
                .isThrownBy(() -> attributes.value("profile.views"));
    }

    @Test
    @Tag("promise-3")
    void hangingStoreCostsNoMoreThanTheBudgetAndThenNothing() {
        CountDownLatch latch = new CountDownLatch(1);
        store.hangUntil(latch);
        Visitor visitor = known();
        try {
            for (int i = 0; i < 100; i++) {
                Attributes attributes = attributesOf(visitor);
                assertThatExceptionOfType(AttributesUnavailableException.class)
                        .isThrownBy(() -> attributes.value("profile.views"));
            }
            Attributes turnedAway = attributesOf(visitor);
            assertThatExceptionOfType(AttributesUnavailableException.class)
                    .isThrownBy(() -> turnedAway.value("profile.views"));
        } finally {
            latch.countDown();
        }
    }

    @Test
    void pseudonymTellsNothingOfTheIdAndIsStable() {
        VisitorIds ids = new VisitorIds(SigningKeysTest.key(2), new SecureRandom());
        String id = ids.create();

        assertThat(VisitorIds.isId(id)).isTrue();
        assertThat(ids.create()).isNotEqualTo(id);
        assertThat(ids.keyOf(id)).isEqualTo(new VisitorIds(SigningKeysTest.key(2), new SecureRandom()).keyOf(id));
        assertThat(ids.keyOf(id)).isNotEqualTo(new VisitorIds(SigningKeysTest.key(3), new SecureRandom()).keyOf(id));
    }

    @Test
    void requestThatWasOnItsWayDoesNotBringAWithdrawnYesBack() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        choose(Requests.request().cookies(granted.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        Outcome late = choose(Requests.request().cookies(granted.cookies()), Map.of(Purpose.PREFERENCES, true));

        assertThat(late.visitor().consent().granted()).containsExactly(Purpose.PREFERENCES);
    }

    @Test
    void noIdIsMadeForAYesThatPrivacyControlDenies() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        List<Cookie> consentAlone = granted.cookies().stream()
                .filter(cookie -> cookie.getName().equals(VisitorCookies.CONSENT))
                .toList();

        Outcome nothing = choose(Requests.request().cookies(consentAlone).header("Sec-GPC", "1"), Map.of());

        assertThat(nothing.cookies())
                .filteredOn(cookie -> cookie.getName().equals(VisitorCookies.ID))
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
    }

    @Test
    void ofSeveralCookiesTheNewerChoiceCountsAndTwoIdsAreNone() {
        Outcome one = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        Outcome no = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, false));
        Outcome other = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));

        assertThat(of(both(one, no)).consent().granted()).isEmpty();
        assertThat(of(both(no, one)).consent().granted()).isEmpty();
        assertThat(of(both(one, other)).key()).isEmpty();
    }

    private static HttpServletRequest both(Outcome first, Outcome second) {
        Requests request = Requests.request();
        for (Outcome outcome : List.of(first, second)) {
            outcome.cookies().stream()
                    .filter(cookie -> cookie.getMaxAge() != 0)
                    .forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        }
        return request.build();
    }

    @Test
    @Tag("promise-3")
    void pageSpendsTheBudgetOnceHoweverOftenTheProfileIsAskedFor() {
        CountDownLatch latch = new CountDownLatch(1);
        store.hangUntil(latch);
        Visitor visitor =
                choose(Requests.request(), Map.of(Purpose.PREFERENCES, true)).visitor();
        HttpServletRequest request = Requests.request().build();
        try {
            for (int i = 0; i < 50; i++) {
                assertThat(visitors.declared(request, visitor, context(request), "goal"))
                        .isEmpty();
            }
        } finally {
            latch.countDown();
        }
    }

    @Test
    void withdrawalAfterClosingHoldsAllTheSame() {
        Outcome granted = choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true));
        visitors.close();
        store.breakDown(true);

        Outcome withdrawn = choose(Requests.request().cookies(granted.cookies()), Map.of(Purpose.BEHAVIORAL, false));

        assertThat(withdrawn.deleted()).isFalse();
        assertThat(withdrawn.visitor().consent().granted()).isEmpty();
    }

    private Attributes attributesOf(Visitor visitor) {
        HttpServletRequest request = Requests.request().build();
        return visitors.attributes(request, visitor, context(request));
    }

    private Visitor known() {
        return choose(Requests.request(), Map.of(Purpose.BEHAVIORAL, true)).visitor();
    }

    private Outcome choose(Requests request, Map<Purpose, Boolean> said) {
        HttpServletRequest built = request.build();
        return TestVisitors.choose(visitors, built, context(built), said);
    }

    private Visitor of(HttpServletRequest request) {
        return visitors.of(request, context(request));
    }

    private RequestContext context(HttpServletRequest request) {
        return reader.read(request, "/home");
    }

    private static Signal view() {
        return new Signal.PageView(new Occurrence(UUID.randomUUID(), NOW), "/home", List.of(), List.of());
    }
}
