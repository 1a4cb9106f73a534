package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.profile.Observation;
import org.openpersonalization.signal.SignalKind;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.web.proof.FakePrivacyStores;
import org.openpersonalization.web.visitor.FakeProfileStore;
import org.openpersonalization.web.visitor.TestVisitors;
import org.openpersonalization.web.visitor.Visitors;

class PersonalizationFilterTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private static final Component COMPONENT = new Component("c", ComponentKind.CONTENT, List.of());

    private static final Goal BOUNCE = new Goal(
            "bounce", "Bounce", new GoalRule.Bounce(), Measure.REACHED, Cap.LARGEST, Duration.ofMinutes(30), true);

    private final FakeProfileStore store = new FakeProfileStore();
    private final Visitors visitors = TestVisitors.with(store);
    private final HttpServletRequest request = Requests.request().build();
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);

    @Test
    void decisionsAreOnTheRequestBeforeThePageIsRendered() throws Exception {
        filter(page -> new PagePlan(page, PageTags.none(), List.of(COMPONENT))).doFilter(request, response, chain);

        assertThat(RequestDecisions.of(request)).hasValueSatisfying(decisions -> {
            assertThat(decisions.isPersonalPage()).isTrue();
            assertThat(decisions.decisionOn("c")).isPresent();
        });
        verify(chain).doFilter(request, response);
    }

    @Test
    void forwardedRequestIsDecidedOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        PersonalizationFilter filter = filter(page -> {
            asked.incrementAndGet();
            return PagePlan.plain(page);
        });

        filter.doFilter(request, response, chain);
        filter.doFilter(request, response, chain);

        assertThat(asked).hasValue(1);
        verify(chain, times(2)).doFilter(request, response);
    }

    @Test
    @Tag("promise-3")
    void faultOfOursShowsDefaultsWithAReason() throws Exception {
        filter(page -> {
                    throw new IllegalStateException("content is unavailable");
                })
                .doFilter(request, response, chain);

        assertThat(RequestDecisions.of(request)).hasValueSatisfying(decisions -> {
            assertThat(decisions.decisionOn(COMPONENT).isDefault()).isTrue();
            assertThat(decisions.decisionOn(COMPONENT).reason().text()).contains("IllegalStateException");
        });
        verify(chain).doFilter(request, response);
    }

    @Test
    void faultOfThePageIsNotOursToCatch() throws Exception {
        doThrow(new ServletException("page")).when(chain).doFilter(request, response);

        assertThatThrownBy(() -> filter(PagePlan::plain).doFilter(request, response, chain))
                .isInstanceOf(ServletException.class);
    }

    @Test
    void nothingIsDecidedWhenItIsSwitchedOff() throws Exception {
        new PersonalizationFilter(Optional::empty, each -> Optional.of("/home"), each -> Optional.empty())
                .doFilter(request, response, chain);

        assertThat(RequestDecisions.of(request)).isEmpty();
        verify(chain).doFilter(request, response);
    }

    @Test
    void componentOutsideThePlanIsDecidedWhenItIsMet() throws IOException, ServletException {
        filter(PagePlan::plain).doFilter(request, response, chain);
        RequestDecisions decisions = RequestDecisions.of(request).orElseThrow();

        assertThat(decisions.isPersonalPage()).isFalse();
        assertThat(decisions.decisionOn(COMPONENT)).isSameAs(decisions.decisionOn(COMPONENT));
    }

    @Test
    void pageViewIsKeptForWhoAgreed() throws Exception {
        HttpServletRequest agreed = agreed().build();
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html;charset=UTF-8");

        filter(page -> new PagePlan(page, new PageTags(List.of("pricing"), List.of()), List.of()))
                .doFilter(agreed, response, chain);

        assertThat(store.kept()).hasSize(1);
        assertThat(store.kept().get(0).signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(SignalKind.PAGE_VIEW);
            assertThat(signal.groups()).containsExactly("pricing");
        });
    }

    @Test
    void nothingIsKeptOfAStrangerABotAPrefetchAnErrorOrAFragment() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        PersonalizationFilter filter = filter(PagePlan::plain);

        filter.doFilter(Requests.request().header("User-Agent", BROWSER).build(), response, chain);
        filter.doFilter(agreed().header("User-Agent", "Googlebot/2.1").build(), response, chain);
        filter.doFilter(agreed().header("Sec-Purpose", "prefetch;prerender").build(), response, chain);
        filter.doFilter(agreed().header("Sec-Fetch-Dest", "empty").build(), response, chain);
        filter.doFilter(agreed().method("HEAD").build(), response, chain);
        when(response.getContentType()).thenReturn("application/json");
        filter.doFilter(agreed().build(), response, chain);
        when(response.getContentType()).thenReturn("text/html");
        when(response.getStatus()).thenReturn(404);
        filter.doFilter(agreed().build(), response, chain);
        when(response.getStatus()).thenReturn(500);
        filter.doFilter(agreed().build(), response, chain);

        assertThat(store.kept()).isEmpty();
    }

    @Test
    @Tag("promise-3")
    void storeThatCannotKeepLeavesThePageAlone() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        store.breakDown(true);

        filter(PagePlan::plain).doFilter(agreed().build(), response, chain);

        verify(chain).doFilter(any(), any());
    }

    @Test
    void exposureIsLoggedForWhoAgreedToAnalyticsAlone() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        PersonalizationFilter filter = filter(page -> new PagePlan(page, PageTags.none(), List.of(COMPONENT)));
        HttpServletRequest counted = Requests.request()
                .header("User-Agent", BROWSER)
                .cookies(TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true)))
                .build();
        HttpServletRequest notCounted = agreed().build();

        filter.doFilter(counted, response, rendering());
        filter.doFilter(notCounted, response, rendering());

        assertThat(store.kept()).hasSize(2);
        assertThat(store.kept().get(0).signals()).isEmpty();
        assertThat(store.kept().get(0).exposures())
                .singleElement()
                .satisfies(exposure -> assertThat(exposure.traits().values())
                        .containsOnly(entry("device", "desktop"), entry("source", "direct")));
        assertThat(store.kept().get(1).exposures()).isEmpty();
    }

    @Test
    void pageViewIsKeptForGoalsUnderAnalyticsWithTheExposuresTime() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        Visitors measured = TestVisitors.measuredBy(() -> List.of(BOUNCE), store);
        PersonalizationFilter filter =
                filter(page -> new PagePlan(page, PageTags.none(), List.of(COMPONENT)), measured);

        filter.doFilter(saying(Purpose.ANALYTICS).build(), response, rendering());
        filter.doFilter(saying(Purpose.ANALYTICS, Purpose.BEHAVIORAL).build(), response, rendering());
        filter.doFilter(saying(Purpose.BEHAVIORAL).build(), response, rendering());
        filter.doFilter(
                saying(Purpose.ANALYTICS).header("User-Agent", "Googlebot/2.1").build(), response, rendering());
        filter.doFilter(
                saying(Purpose.ANALYTICS).header("Sec-Purpose", "prefetch").build(), response, rendering());

        List<Observation> kept = store.kept();
        assertThat(kept).hasSize(3);
        assertThat(kept.get(0).signals()).isEmpty();
        assertThat(kept.get(0).activities()).singleElement().satisfies(view -> {
            assertThat(view.kind()).isEqualTo(ActivityKind.VIEW);
            assertThat(view.subject()).isEqualTo("/home");
            assertThat(view.time()).isEqualTo(kept.get(0).exposures().get(0).time());
        });
        assertThat(kept.get(1).activities().get(0).id())
                .isEqualTo(kept.get(1).signals().get(0).at().id());
        assertThat(kept.get(2).activities()).isEmpty();
        measured.close();
    }

    private Requests saying(Purpose... granted) {
        Map<Purpose, Boolean> said = new HashMap<>();
        List.of(granted).forEach(purpose -> said.put(purpose, true));
        return Requests.request().header("User-Agent", BROWSER).cookies(TestVisitors.cookies(visitors, said));
    }

    @Test
    void cookiesOfWhoIsGrantedSomethingByDefaultComeWithThePageOfAPerson() throws Exception {
        Visitors optOut =
                TestVisitors.with(store, new FakePrivacyStores(), new Jurisdictions(Map.of("US", Regime.OPT_OUT)));
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        PersonalizationFilter filter = filter(PagePlan::plain, optOut);

        filter.doFilter(american().header("User-Agent", "Googlebot/2.1").build(), response, chain);
        filter.doFilter(american().header("Sec-Purpose", "prefetch").build(), response, chain);
        filter.doFilter(american().method("HEAD").build(), response, chain);
        filter.doFilter(american().header("Sec-Fetch-Dest", "empty").build(), response, chain);
        verify(response, never()).addCookie(any());
        filter.doFilter(american().build(), response, chain);

        verify(response, times(2)).addCookie(any());
        assertThat(store.kept()).as("the first page view counts").hasSize(1);
        optOut.close();
    }

    @Test
    void noCookieIsSetOnAResponseThatIsOnItsWay() throws Exception {
        Visitors optOut =
                TestVisitors.with(store, new FakePrivacyStores(), new Jurisdictions(Map.of("US", Regime.OPT_OUT)));
        when(response.isCommitted()).thenReturn(true);

        filter(PagePlan::plain, optOut).doFilter(american().build(), response, chain);

        verify(response, never()).addCookie(any());
        assertThat(store.kept()).isEmpty();
        optOut.close();
    }

    private static Requests american() {
        return Requests.request().header("User-Agent", BROWSER).header("X-Country", "US");
    }

    private static FilterChain rendering() {
        return (request, response) -> {
            RequestDecisions decisions = RequestDecisions.of(request).orElseThrow();
            decisions.shown(decisions.decisionOn(COMPONENT));
            decisions.shown(decisions.decisionOn(COMPONENT));
        };
    }

    private Requests agreed() {
        return Requests.request()
                .header("User-Agent", BROWSER)
                .cookies(TestVisitors.cookies(visitors, Map.of(Purpose.BEHAVIORAL, true)));
    }

    private PersonalizationFilter filter(PagePlans plans) {
        return filter(plans, visitors);
    }

    private static PersonalizationFilter filter(PagePlans plans, Visitors who) {
        DecisionLadder ladder = new DecisionLadder(Slices.defaults());
        Personalization personalization = new Personalization(TestVisitors.reader(), plans, () -> ladder, who);
        return new PersonalizationFilter(
                () -> Optional.of(personalization), each -> Optional.of("/home"), each -> Optional.empty());
    }
}
