package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.report.FakeTrafficCounts;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalKind;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.web.pagecache.PageKeys;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.visitor.TestVisitors;
import org.openpersonalization.web.visitor.Visitors;

/** Tests the whole filter with real parts. Long, since all cases share these parts and their wiring. */
class PersonalizationFilterTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private static final PreviewTokens PREVIEWS = new PreviewTokens(TestVisitors.keys());
    private static final Component COMPONENT = new Component("c", ComponentKind.CONTENT, List.of());

    private static final Component WITH_VARIANT = new Component(
            "c", ComponentKind.CONTENT, List.of(new Variant("spring", Optional.empty(), Schedule.always(), List.of())));
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
            assertThat(decisions.decided()).extracting(Decision::component).contains("c");
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
            assertThat(decisions.decisionOn(COMPONENT).reason().detail()).contains("IllegalStateException");
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
    void componentThatFailsWhileItIsRenderedWasNotShown() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        PersonalizationFilter filter = filter(page -> new PagePlan(page, PageTags.none(), List.of(WITH_VARIANT)));
        HttpServletRequest request = counted(TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true)));

        filter.doFilter(request, response, (asked, answer) -> {
            RequestDecisions decisions = RequestDecisions.of(asked).orElseThrow();
            assertThat(decisions.shown(decisions.decisionOn(WITH_VARIANT))).isPresent();
        });

        assertThat(store.kept()).allSatisfy(kept -> assertThat(kept.exposures()).isEmpty());
    }

    @Test
    void exposureCountsForTheExperimentThatBeginsBetweenTwoRequests() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        Component component = new Component("c", ComponentKind.CONTENT, List.of(variant("a")));
        AtomicReference<RunningExperiments> running = new AtomicReference<>(RunningExperiments.none());
        Personalization personalization = new Personalization(
                TestVisitors.reader(),
                page -> new PagePlan(page, PageTags.none(), List.of(component)),
                new Personalization.Deciding(
                        () -> new DecisionLadder(new Slices(0, 0), running.get()),
                        PREVIEWS,
                        PageKeys.none(),
                        TestVisitors.personas()),
                visitors);
        PersonalizationFilter filter = new PersonalizationFilter(
                () -> Optional.of(personalization), each -> Optional.of("/home"), each -> Optional.empty());
        List<Cookie> cookies = TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true));

        filter.doFilter(counted(cookies), response, rendering(component));
        running.set(RunningExperiments.of(standing(), Set.of()));
        filter.doFilter(counted(cookies), response, rendering(component));

        assertThat(store.kept())
                .extracting(kept -> kept.exposures().get(0).decision())
                .extracting(
                        decision -> decision.rung(),
                        decision -> decision.participation().memberships())
                .containsExactly(
                        tuple(RungKind.DEFAULT, List.of()),
                        tuple(
                                RungKind.EXPERIMENT,
                                List.of(new Membership(
                                        "experiment/hero/1",
                                        store.kept()
                                                .get(1)
                                                .exposures()
                                                .get(0)
                                                .decision()
                                                .variant()))));
    }

    private static HttpServletRequest counted(List<Cookie> cookies) {
        return Requests.request().header("User-Agent", BROWSER).cookies(cookies).build();
    }

    private static Variant variant(String name) {
        return new Variant(name, Optional.empty(), Schedule.always(), List.of());
    }

    private static Standing standing() {
        Goal click = new Goal(
                "click",
                "Click",
                new GoalRule.Deed(ActivityKind.CLICK, "", 0),
                Measure.REACHED,
                Cap.LARGEST,
                Duration.ofDays(7),
                false);
        Plan plan = new Plan(
                new Plan.About("hero", "Hero", "", ""),
                "c",
                List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                Population.everybody(),
                new PlanGoals(click, List.of(), List.of()),
                new Timing(Optional.empty(), Instant.MAX, 0, 1),
                new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, false),
                List.of());
        Phase phase = new Phase(1, plan, Instant.EPOCH, Optional.empty());
        return new Standing(1, List.of(new Standing.Status(phase, Standing.State.RUNNING, "")), Optional.empty());
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

    @Test
    void pageThatWasLoadedAheadCountsWhenItsVisitorLooksAtItOnAnyInstance() throws Exception {
        List<Cookie> visitor =
                TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true, Purpose.BEHAVIORAL, true));
        List<Cookie> ahead = loadAhead(asking(visitor));
        assertThat(store.kept()).isEmpty();
        assertThat(ahead).singleElement().satisfies(cookie -> {
            assertThat(cookie.getPath()).isEqualTo("/.personalization/signals");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getMaxAge()).isEqualTo(600);
        });
        Personalization otherInstance = personalization(Clock.systemUTC());

        assertThat(otherInstance.views().lookAt(asking(visitor, ahead).build(), "/home/other"))
                .isEmpty();
        ViewRecorder.AheadView view = otherInstance
                .views()
                .lookAt(asking(visitor, ahead).build(), "/home")
                .orElseThrow();

        assertThat(view.cookie().getName()).isEqualTo(ahead.get(0).getName());
        assertThat(view.cookie().getMaxAge()).isZero();
        assertThat(view.observation().signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.kind()).isEqualTo(SignalKind.PAGE_VIEW));
        assertThat(view.observation().exposures())
                .singleElement()
                .satisfies(
                        exposure -> assertThat(exposure.decision().component()).isEqualTo("c"));
    }

    @Test
    void viewOfAPageThatWasLoadedAheadCountsWhatThePageShows() throws Exception {
        Component component = new Component("c", ComponentKind.CONTENT, List.of(variant("a")));
        AtomicReference<RunningExperiments> running =
                new AtomicReference<>(RunningExperiments.of(standing(), Set.of()));
        Personalization here = experimenting(component, running::get);
        List<Cookie> visitor = TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true));
        List<Cookie> ahead = loadAhead(asking(visitor), here, component);
        running.set(RunningExperiments.none());

        List<Exposure> exposures = here.views()
                .lookAt(asking(visitor, ahead).build(), "/home")
                .orElseThrow()
                .observation()
                .exposures();

        assertThat(exposures).singleElement().satisfies(exposure -> {
            Decision decision = exposure.decision();
            assertThat(decision.rung()).isEqualTo(RungKind.EXPERIMENT);
            assertThat(decision.participation().memberships())
                    .containsExactly(new Membership("experiment/hero/1", decision.variant()));
            assertThat(decision.reason().detail()).contains("Hero");
            assertThat(decision.consent().granted()).containsExactly(Purpose.ANALYTICS);
        });
    }

    @Test
    void pageThatWasLoadedAheadShowsNothingToAnotherVisitorOfTheSameBrowser() throws Exception {
        Component component = new Component("c", ComponentKind.CONTENT, List.of(variant("a")));
        Personalization here = experimenting(component, () -> RunningExperiments.of(standing(), Set.of()));
        List<Cookie> visitor = TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true));
        List<Cookie> other = TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true));

        List<Cookie> ahead = loadAhead(asking(visitor), here, component);

        assertThat(here.views()
                        .lookAt(asking(other, ahead).build(), "/home")
                        .orElseThrow()
                        .observation()
                        .exposures())
                .isEmpty();
    }

    @Test
    void pageWithMoreDecisionsThanACookieHoldsCountsItsComparisons() throws Exception {
        Component component = new Component("c", ComponentKind.CONTENT, List.of(variant("a")));
        List<Component> components = new ArrayList<>(List.of(component));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            components.add(new Component(new UUID(random.nextLong(), i).toString(), ComponentKind.CONTENT, List.of()));
        }
        Personalization here = experimenting(components, () -> RunningExperiments.of(standing(), Set.of()));
        List<Cookie> visitor = TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true));

        List<Cookie> ahead = loadAhead(asking(visitor), here, component);

        assertThat(here.views()
                        .lookAt(asking(visitor, ahead).build(), "/home")
                        .orElseThrow()
                        .observation()
                        .exposures())
                .extracting(exposure -> exposure.decision().component())
                .containsExactly("c");
    }

    private Personalization experimenting(Component component, Supplier<RunningExperiments> running) {
        return experimenting(List.of(component), running);
    }

    private Personalization experimenting(List<Component> components, Supplier<RunningExperiments> running) {
        return new Personalization(
                TestVisitors.reader(),
                page -> new PagePlan(page, PageTags.none(), components),
                new Personalization.Deciding(
                        () -> new DecisionLadder(new Slices(0, 0), running.get()),
                        PREVIEWS,
                        PageKeys.none(),
                        TestVisitors.personas()),
                visitors);
    }

    private static Requests asking(List<Cookie> cookies) {
        return Requests.request().header("User-Agent", BROWSER).cookies(cookies);
    }

    private static Requests asking(List<Cookie> visitor, List<Cookie> ahead) {
        return asking(Stream.concat(visitor.stream(), ahead.stream()).toList());
    }

    @Test
    void pageThatWasLoadedAheadIsForgottenAfterTenMinutesAndWithoutConsent() throws Exception {
        List<Cookie> ahead = loadAhead(saying(Purpose.BEHAVIORAL));

        assertThat(loadAhead(Requests.request().header("User-Agent", BROWSER)))
                .as("without any consent")
                .isEmpty();
        assertThat(personalization(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(601)))
                        .views()
                        .lookAt(looking(ahead), "/home"))
                .isEmpty();
        HttpServletRequest stranger =
                Requests.request().header("User-Agent", BROWSER).cookies(ahead).build();
        assertThat(personalization(Clock.systemUTC())
                        .views()
                        .lookAt(stranger, "/home")
                        .orElseThrow()
                        .observation())
                .satisfies(nothing -> assertThat(nothing.isEmpty()).isTrue());
    }

    @Test
    void pageBehindAMappedAddressIsDecidedAndKeptByItsPathInTheCms() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        PagePlans plans = page ->
                page.equals("/home") ? new PagePlan(page, PageTags.none(), List.of(COMPONENT)) : PagePlan.plain(page);
        Personalization here = new Personalization(
                TestVisitors.reader(),
                plans,
                new Personalization.Deciding(
                        () -> new DecisionLadder(new Slices(0, 0)), PREVIEWS, PageKeys.none(), TestVisitors.personas()),
                visitors);
        AtomicReference<String> page = new AtomicReference<>("/short");
        PersonalizationFilter filter = new PersonalizationFilter(
                () -> Optional.of(here), each -> Optional.of(page.get()), each -> Optional.of(page.get()));
        HttpServletRequest mapped =
                saying(Purpose.ANALYTICS, Purpose.BEHAVIORAL).build();

        filter.doFilter(mapped, response, (asked, answer) -> {
            page.set("/home");
            HttpServletRequest forwarded = new HttpServletRequestWrapper(mapped) {
                @Override
                public DispatcherType getDispatcherType() {
                    return DispatcherType.FORWARD;
                }
            };
            filter.doFilter(forwarded, response, rendering());
        });

        assertThat(RequestDecisions.of(mapped).orElseThrow().isPersonalPage()).isTrue();
        assertThat(store.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.exposures())
                    .singleElement()
                    .satisfies(exposure -> assertThat(exposure.page()).isEqualTo("/home"));
            assertThat(kept.signals())
                    .singleElement()
                    .satisfies(
                            view -> assertThat(((Signal.PageView) view).page()).isEqualTo("/home"));
        });
    }

    @Test
    void cookieOfAPageThatWasLoadedAheadIsSigned() throws Exception {
        Cookie ahead = loadAhead(saying(Purpose.BEHAVIORAL)).get(0);
        ahead.setValue((ahead.getValue().startsWith("A") ? "B" : "A")
                + ahead.getValue().substring(1));

        assertThat(personalization(Clock.systemUTC()).views().lookAt(looking(List.of(ahead)), "/home"))
                .isEmpty();
    }

    /** The cookies of a page that a browser loads ahead. */
    private List<Cookie> loadAhead(Requests request) throws Exception {
        return loadAhead(request, personalization(Clock.systemUTC()), COMPONENT);
    }

    private List<Cookie> loadAhead(Requests request, Personalization here, Component shown) throws Exception {
        HttpServletResponse loaded = mock(HttpServletResponse.class);
        when(loaded.getStatus()).thenReturn(200);
        when(loaded.getContentType()).thenReturn("text/html");
        when(loaded.getHeaders("Cache-Control")).thenReturn(List.of("private, no-store"));
        List<Cookie> cookies = new ArrayList<>();
        doAnswer(call -> cookies.add(call.getArgument(0))).when(loaded).addCookie(any());
        new PersonalizationFilter(() -> Optional.of(here), each -> Optional.of("/home"), each -> Optional.empty())
                .doFilter(request.header("Sec-Purpose", "prefetch;prerender").build(), loaded, rendering(shown));
        return cookies;
    }

    private HttpServletRequest looking(List<Cookie> ahead) {
        List<Cookie> all = new ArrayList<>(
                List.of(saying(Purpose.ANALYTICS, Purpose.BEHAVIORAL).build().getCookies()));
        all.addAll(ahead);
        return Requests.request().header("User-Agent", BROWSER).cookies(all).build();
    }

    private Personalization personalization(Clock clock) {
        return new Personalization(
                TestVisitors.reader(clock),
                page -> new PagePlan(page, PageTags.none(), List.of(COMPONENT)),
                new Personalization.Deciding(
                        () -> new DecisionLadder(new Slices(0, 0)), PREVIEWS, PageKeys.none(), TestVisitors.personas()),
                visitors);
    }

    private Requests saying(Purpose... granted) {
        Map<Purpose, Boolean> said = new HashMap<>();
        List.of(granted).forEach(purpose -> said.put(purpose, true));
        return Requests.request().header("User-Agent", BROWSER).cookies(TestVisitors.cookies(visitors, said));
    }

    @Test
    void visitorByDefaultCountsWhenTheCookieOfAPrivatePageHasComeBack() throws Exception {
        Visitors optOut =
                TestVisitors.with(store, new FakePrivacyStores(), new Jurisdictions(Map.of("US", Regime.OPT_OUT)));
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        when(response.getHeaders("Cache-Control")).thenReturn(List.of("private, no-store"));
        List<Cookie> cookies = new ArrayList<>();
        doAnswer(call -> cookies.add(call.getArgument(0))).when(response).addCookie(any());
        PersonalizationFilter filter = filter(PagePlan::plain, optOut);

        filter.doFilter(american().header("User-Agent", "Googlebot/2.1").build(), response, chain);
        filter.doFilter(american().method("HEAD").build(), response, chain);
        filter.doFilter(american().header("Sec-Fetch-Dest", "empty").build(), response, chain);
        assertThat(cookies).isEmpty();
        filter.doFilter(american().header("Sec-Purpose", "prefetch").build(), response, chain);
        assertThat(cookies)
                .singleElement()
                .satisfies(ahead -> assertThat(ahead.getName()).startsWith("p13n_ahead_"));
        for (int i = 0; i < 10; i++) {
            cookies.clear();
            filter.doFilter(american().build(), response, chain);
        }
        assertThat(cookies).hasSize(2);
        assertThat(store.kept()).as("pages without cookies make no visitor").isEmpty();

        filter.doFilter(american().cookies(cookies).build(), response, chain);
        assertThat(store.kept()).hasSize(1);
        optOut.close();
    }

    @Test
    void trafficThatNoResultCountsIsCountedByKind() throws Exception {
        FakeTrafficCounts counts = new FakeTrafficCounts();
        ExcludedTraffic traffic = new ExcludedTraffic(() -> counts);
        Visitors optOut = TestVisitors.with(store, new Jurisdictions(Map.of("US", Regime.OPT_OUT)), traffic);
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        when(response.getHeaders("Cache-Control")).thenReturn(List.of("private, no-store"));
        List<Cookie> cookies = new ArrayList<>();
        doAnswer(call -> cookies.add(call.getArgument(0))).when(response).addCookie(any());
        PersonalizationFilter filter = filter(PagePlan::plain, optOut);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        for (String agent :
                List.of("Googlebot/2.1", "GPTBot/1.2", "GPTBot/1.2", "ChatGPT-User/1.0", "curl/8.5.0", "")) {
            filter.doFilter(american().header("User-Agent", agent).build(), response, chain);
        }
        filter.doFilter(american().build(), response, chain);
        filter.doFilter(american().cookies(cookies).build(), response, chain);
        filter.doFilter(american().query(previewOf("spring")).build(), response, chain);
        filter.doFilter(american().method("HEAD").build(), response, chain);
        filter.doFilter(american().header("Sec-Purpose", "prefetch").build(), response, chain);
        traffic.close();

        assertThat(counts.sums(today.minusDays(1), today))
                .containsExactly(
                        entry(TrafficKind.SEARCH, 1L),
                        entry(TrafficKind.ASSISTANT, 1L),
                        entry(TrafficKind.TRAINING, 2L),
                        entry(TrafficKind.MONITORING, 1L),
                        entry(TrafficKind.OTHER, 1L),
                        entry(TrafficKind.NO_COOKIE, 1L));
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

    @Test
    void previewShowsItsVariantToWhoeverAsksAndKeepsNothing() throws Exception {
        Visitors optOut =
                TestVisitors.with(store, new FakePrivacyStores(), new Jurisdictions(Map.of("US", Regime.OPT_OUT)));
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        HttpServletRequest newcomer = american().query(previewOf("spring")).build();
        HttpServletRequest known = agreed().query(previewOf("spring")).build();
        PersonalizationFilter filter =
                filter(page -> new PagePlan(page, PageTags.none(), List.of(WITH_VARIANT)), optOut);

        filter.doFilter(newcomer, response, rendering());
        filter.doFilter(known, response, rendering());

        RequestDecisions decisions = RequestDecisions.of(newcomer).orElseThrow();
        assertThat(decisions.isPreview()).isTrue();
        assertThat(decisions.decisionOn(WITH_VARIANT).variant()).isEqualTo("spring");
        assertThat(decisions.shown(decisions.decisionOn(WITH_VARIANT))).isEmpty();
        assertThat(RequestDecisions.of(known).orElseThrow().isPreview()).isTrue();
        assertThat(store.kept()).isEmpty();
        verify(response, never()).addCookie(any());
        verify(response, times(2)).setHeader("Cache-Control", "private, no-store");
        verify(response, times(2)).setHeader("X-Robots-Tag", "noindex");
        optOut.close();
    }

    @Test
    void tokenThatDoesNotHoldLeavesAnOrdinaryPage() throws Exception {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
        HttpServletRequest tampered = agreed().query(previewOf("spring") + "A").build();

        filter(page -> new PagePlan(page, PageTags.none(), List.of(WITH_VARIANT)))
                .doFilter(tampered, response, chain);

        RequestDecisions decisions = RequestDecisions.of(tampered).orElseThrow();
        assertThat(decisions.isPreview()).isFalse();
        assertThat(decisions.decisionOn(WITH_VARIANT).isDefault()).isTrue();
        assertThat(store.kept()).hasSize(1);
    }

    @Test
    void frontEndWithoutPagesCanLookAtAVariantToo() {
        HttpServletRequest asking =
                Requests.request().query(previewOf("spring")).build();

        RequestDecisions decisions = personalization(
                        page -> new PagePlan(page, PageTags.none(), List.of(WITH_VARIANT)), visitors)
                .decider()
                .decide(asking, "/home");

        assertThat(decisions.decisionOn(WITH_VARIANT).variant()).isEqualTo("spring");
    }

    private static String previewOf(String variant) {
        Instant now = TestVisitors.reader()
                .read(Requests.request().build(), "/home")
                .time()
                .toInstant();
        String address =
                PREVIEWS.address("?", new ForcedVariant("c", variant), now).orElseThrow();
        return address.substring(2);
    }

    private static Requests american() {
        return Requests.request().header("User-Agent", BROWSER).header("X-Country", "US");
    }

    private static FilterChain rendering() {
        return rendering(COMPONENT);
    }

    private static FilterChain rendering(Component component) {
        return (request, response) -> {
            RequestDecisions decisions = RequestDecisions.of(request).orElseThrow();
            decisions.shown(decisions.decisionOn(component));
            decisions.rendered(decisions.decisionOn(component));
            decisions.shown(decisions.decisionOn(component));
            decisions.rendered(decisions.decisionOn(component));
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

    private static Personalization personalization(PagePlans plans, Visitors who) {
        DecisionLadder ladder = new DecisionLadder(Slices.defaults());
        return new Personalization(
                TestVisitors.reader(),
                plans,
                new Personalization.Deciding(() -> ladder, PREVIEWS, PageKeys.none(), TestVisitors.personas()),
                who);
    }

    private static PersonalizationFilter filter(PagePlans plans, Visitors who) {
        Personalization personalization = personalization(plans, who);
        return new PersonalizationFilter(
                () -> Optional.of(personalization), each -> Optional.of("/home"), each -> Optional.empty());
    }
}
