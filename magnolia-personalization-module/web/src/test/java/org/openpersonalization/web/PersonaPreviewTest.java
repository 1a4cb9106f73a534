package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.persona.RandomVisitor;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.web.pagecache.PageKeys;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.TestVisitors;
import org.openpersonalization.web.visitor.Visitors;

/** A preview as a persona shows the page that a visitor with the same state gets, with real parts from the request to the ladder. */
class PersonaPreviewTest {

    private static final int PERSONAS = 1_000;
    private static final Instant NOW = Plans.STARTED.plusSeconds(3 * 86_400 + 43_200);
    private static final Jurisdictions PLACES = new Jurisdictions(Map.of("US", Regime.OPT_OUT, "JP", Regime.NONE));
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0");
    private static final AudienceCompiler AUDIENCES = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);

    private final FakeProfileStore store = new FakeProfileStore();
    private final Visitors visitors = TestVisitors.patient(store, PLACES);
    private final RequestContextReader reader = TestVisitors.reader(Clock.fixed(NOW, ZoneOffset.UTC));
    private final PersonaTokens tokens = new PersonaTokens(TestVisitors.keys());
    private final Personalization personalization = new Personalization(
            reader,
            PersonaPreviewTest::plan,
            new Personalization.Deciding(
                    () -> new DecisionLadder(new Slices(0.1, 0.2), running()),
                    new PreviewTokens(TestVisitors.keys()),
                    PageKeys.none(),
                    TestVisitors.personas()),
            visitors);

    private static PagePlan plan(String page) {
        return new PagePlan(
                page,
                PageTags.none(),
                List.of(
                        component("c", variant("a", Map.of("context.country", "DE"))),
                        component(
                                "context",
                                variant("spring", Map.of("context.utm.campaign", "spring")),
                                variant("phone", Map.of("context.device", "phone", "context.language", "de")),
                                variant("blog", Map.of("context.referrer.host", "blog.example")),
                                variant("guarded", Map.of("context.gpc", true)),
                                variant("california", Map.of("context.region", "US-CA"))),
                        component(
                                "past",
                                variant("reader", Map.of("profile.views7d.pricing", Map.of("$gte", 2))),
                                variant("climber", Map.of("profile.interests.climbing", Map.of("$gt", 1.2))),
                                variant("customer", Map.of("profile.stage", "customer")),
                                variant("away", Map.of("profile.daysAway", Map.of("$gt", 5))),
                                variant("active", Map.of("profile.viewsSession", Map.of("$gte", 1))),
                                variant("back", Map.of("profile.sessions", Map.of("$gte", 3)))),
                        component(
                                "said",
                                variant("rock", Map.of("declared.goal", "climbing")),
                                variant("any", Map.of("declared.goal", Map.of("$exists", true)))),
                        new Component(
                                "price",
                                ComponentKind.PRICE,
                                List.of(variant("less", Map.of("context.country", "US"))))));
    }

    private static Component component(String id, Variant... variants) {
        return new Component(id, ComponentKind.CONTENT, List.of(variants));
    }

    private static Variant variant(String name, Map<String, Object> condition) {
        Audience audience = AUDIENCES.compile(name, "Title of " + name, condition);
        return new Variant(name, Optional.of(audience), Schedule.always(), List.of());
    }

    private static RunningExperiments running() {
        Plan plan = Plans.of(
                "tested",
                List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                Population.everybody(),
                new Timing(Optional.empty(), Plans.ENDS, 0, 2));
        Phase phase = Plans.phase(1, plan);
        return RunningExperiments.of(
                new Standing(1, List.of(new Standing.Status(phase, Standing.State.RUNNING, "")), Optional.empty()),
                RequestContext.PATHS);
    }

    /** What a visitor did, said and sends. */
    private record Case(
            String country,
            String region,
            String language,
            String agent,
            String referrer,
            String campaign,
            boolean isGuarded,
            Map<Purpose, Boolean> said,
            RandomVisitor past,
            List<String> goals) {

        static Case of(Random random) {
            String country = pick(random, "", "DE", "US", "JP");
            Map<Purpose, Boolean> said = new HashMap<>();
            Terms.FIVE.stream()
                    .filter(purpose -> random.nextInt(5) > 0)
                    .forEach(purpose -> said.put(purpose, random.nextInt(4) > 0));
            if (random.nextInt(20) == 0) {
                said.put(Purpose.CONTEXT, false);
            }
            return new Case(
                    country,
                    country.equals("US") ? pick(random, "", "US-CA") : "",
                    pick(random, "en", "de", "fr"),
                    AGENTS.get(random.nextInt(AGENTS.size())),
                    pick(random, "", "blog.example"),
                    pick(random, "", "spring"),
                    random.nextInt(4) == 0,
                    said,
                    RandomVisitor.of(random, NOW),
                    random.nextBoolean() ? List.of() : List.of(pick(random, "climbing", "hiking")));
        }

        private static String pick(Random random, String... values) {
            return values[random.nextInt(values.length)];
        }

        Requests request() {
            Requests request = Requests.request()
                    .header("User-Agent", agent)
                    .header("X-Country", country)
                    .header("X-Region", region)
                    .language(language)
                    .query(campaign.isEmpty() ? "" : "utm_campaign=" + campaign);
            if (!referrer.isEmpty()) {
                request.header("Referer", "https://" + referrer + "/story");
            }
            return isGuarded ? request.header("Sec-GPC", "1") : request;
        }

        /** The same as a persona. */
        PersonaForm form(RequestContext context, String draw) {
            Map<String, Boolean> consent = new TreeMap<>();
            said.forEach((purpose, granted) -> consent.put(purpose.id(), granted));
            return new PersonaForm(
                    new PersonaForm.RequestForm(
                            country,
                            region,
                            language,
                            context.device().kind().attribute(),
                            context.device().browser(),
                            context.device().os(),
                            referrer,
                            new PersonaForm.CampaignForm(null, null, campaign, null, null),
                            null,
                            null,
                            isGuarded),
                    new PersonaForm.HistoryForm(null, past.attributes(NOW)),
                    goals.isEmpty() ? Map.of() : Map.of("goal", goals),
                    consent,
                    draw);
        }
    }

    @Test
    void personaGetsThePageOfTheVisitorWithTheSameState() {
        Map<RungKind, Integer> rungs = new EnumMap<>(RungKind.class);
        for (int seed = 0; seed < PERSONAS; seed++) {
            Case each = Case.of(new Random(seed));
            List<Cookie> cookies = cookies(each);
            HttpServletRequest request = each.request().cookies(cookies).build();
            RequestContext context = reader.read(request, "/home");
            Visitor visitor = visitors.of(request, context);
            visitor.key().ifPresent(key -> act(key, each));

            RequestDecisions real = personalization.decider().decide(request, "/home");
            PersonaForm form = each.form(context, visitor.pseudonym().orElse("nobody"));
            RequestDecisions previewed = personalization.decider().decide(preview(form), "/home");

            assertThat(previewed.isPreview()).isTrue();
            assertThat(List.copyOf(previewed.decided()))
                    .as("seed %s, %s", seed, each)
                    .isEqualTo(List.copyOf(real.decided()));
            real.decided().forEach(decision -> rungs.merge(decision.rung(), 1, Integer::sum));
        }

        assertThat(rungs.keySet())
                .contains(
                        RungKind.HOLDOUT,
                        RungKind.CONTROL,
                        RungKind.EXPERIMENT,
                        RungKind.BEHAVIORAL,
                        RungKind.DECLARED,
                        RungKind.CONTEXTUAL,
                        RungKind.DEFAULT);
    }

    /** Said before the browser sent Global Privacy Control. */
    private List<Cookie> cookies(Case each) {
        if (each.said().isEmpty()) {
            return List.of();
        }
        HttpServletRequest request =
                Requests.request().header("X-Country", each.country()).build();
        return TestVisitors.choose(visitors, request, reader.read(request, ""), each.said())
                .cookies();
    }

    private void act(VisitorKey key, Case each) {
        List<Signal> signals = new ArrayList<>(each.past().signals());
        if (!each.goals().isEmpty()) {
            signals.add(new Signal.DeclaredPreference(
                    new Occurrence(new UUID(1, signals.size()), NOW), "goal", each.goals()));
        }
        store.append(key, signals, NOW);
    }

    private HttpServletRequest preview(PersonaForm form) {
        String token =
                tokens.token(new PersonaTokens.Carried("somebody", form), NOW).orElseThrow();
        return Requests.request().query(PersonaTokens.PARAMETER + "=" + token).build();
    }

    @Test
    void nothingIsKeptOfAPreview() {
        PersonaForm form =
                Case.of(new Random(5)).form(reader.read(Requests.request().build(), ""), "0".repeat(32));
        HttpServletRequest request = preview(form);

        Personalization.DeliveredView view = personalization.deliver(request, "/home", true);
        for (Decision decision : view.decisions().decided()) {
            assertThat(view.decisions().shown(decision)).isEmpty();
            view.decisions().rendered(decision);
        }
        personalization.views().keep(request, view);
        personalization.views().keep(view.decisions(), "/home");

        assertThat(view.cookies()).isEmpty();
        assertThat(view.isView()).isFalse();
        assertThat(store.kept()).isEmpty();
        assertThat(view.decisions().signature()).isEmpty();
    }

    @Test
    void forgedOrExpiredTokenShowsThePageAsToAVisitor() {
        PersonaForm form = new PersonaForm(null, null, null, null, null);
        String late = tokens.token(new PersonaTokens.Carried("x", form), NOW.minus(PersonaTokens.VALIDITY))
                .orElseThrow();
        String genuine = tokens.token(new PersonaTokens.Carried("x", form), NOW).orElseThrow();
        String unknown =
                tokens.token(new PersonaTokens.Carried("removed", null), NOW).orElseThrow();

        for (String token : Set.of(late, genuine.substring(1), genuine + "A", unknown, "~~", "")) {
            HttpServletRequest request = Requests.request()
                    .query(PersonaTokens.PARAMETER + "=" + token)
                    .build();
            assertThat(personalization.decider().decide(request, "/home").isPreview())
                    .as(token)
                    .isFalse();
        }
    }

    @Test
    void linkOfAPreviewLeadsToTheSamePreview() {
        PersonaForm form = new PersonaForm(null, null, null, null, null);
        String token = tokens.token(new PersonaTokens.Carried("x", form), NOW).orElseThrow();
        String before = "https://shop.example/home.html?a=b&" + PersonaTokens.PARAMETER + "=" + token;

        assertThat(personalization
                        .previews()
                        .carriedOn(Requests.request().header("Referer", before).build()))
                .hasValueSatisfying(address -> assertThat(address).endsWith(PersonaTokens.PARAMETER + "=" + token));
        assertThat(personalization
                        .previews()
                        .carriedOn(Requests.request()
                                .header("Referer", before)
                                .query(PersonaTokens.PARAMETER + "=" + token)
                                .build()))
                .isEmpty();
        assertThat(personalization
                        .previews()
                        .carriedOn(Requests.request()
                                .header("Referer", before)
                                .header("Sec-Fetch-Dest", "image")
                                .build()))
                .isEmpty();
        assertThat(personalization
                        .previews()
                        .carriedOn(Requests.request()
                                .header("Referer", before + "A")
                                .build()))
                .isEmpty();
        assertThat(personalization.previews().carriedOn(Requests.request().build()))
                .isEmpty();
    }
}
