package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
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
import org.openpersonalization.service.delivery.ExposureReceipts;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.web.pagecache.PageKeys;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.visitor.TestVisitors;
import org.openpersonalization.web.visitor.Visitors;

/** Pages and their JSON are decided for the same visits, with real parts from the request to the ladder. */
class DeliveredDecisionsTest {

    private static final int VISITS = 10_000;
    private static final int PEOPLE = 200;
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
    private static final String DESKTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private static final AudienceCompiler AUDIENCES = new AudienceCompiler(
            SavedGroups.none(), Set.of("context.country", "context.utm.campaign", "profile.views7d.pricing"));

    private final Visitors visitors = TestVisitors.with(new FakeProfileStore());
    private final Personalization personalization = new Personalization(
            TestVisitors.reader(),
            DeliveredDecisionsTest::plan,
            new Personalization.Deciding(
                    () -> new DecisionLadder(new Slices(0.05, 0.1), RunningExperiments.of(standing(), Set.of())),
                    new PreviewTokens(TestVisitors.keys()),
                    PageKeys.none(),
                    TestVisitors.personas()),
            visitors);
    private final ExposureReceipts receipts = new ExposureReceipts(TestVisitors.keys());
    private final HttpServletResponse response =
            mock(HttpServletResponse.class, withSettings().stubOnly());

    private static PagePlan plan(String page) {
        return new PagePlan(
                page,
                PageTags.none(),
                List.of(
                        component("tested", variant("a", Optional.empty())),
                        component(
                                "ruled",
                                variant("swiss", audience("swiss", Map.of("context.country", "CH"))),
                                variant("spring", audience("spring", Map.of("context.utm.campaign", "spring")))),
                        component(
                                "behavioral",
                                variant(
                                        "reader",
                                        audience(
                                                "reader",
                                                Map.of(
                                                        "profile.views7d.pricing",
                                                        Map.of("$not", Map.of("$gt", 0))))))));
    }

    private static Component component(String id, Variant... variants) {
        return new Component(id, ComponentKind.CONTENT, List.of(variants));
    }

    private static Variant variant(String name, Optional<Audience> audience) {
        return new Variant(name, audience, Schedule.always(), List.of());
    }

    private static Optional<Audience> audience(String name, Map<String, Object> condition) {
        return Optional.of(AUDIENCES.compile(name, name, condition));
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
                new Plan.About("tested", "Tested", "", ""),
                "tested",
                List.of(new Variation("default", 0.3), new Variation("a", 0.7)),
                Population.everybody(),
                new PlanGoals(click, List.of(), List.of()),
                new Timing(Optional.empty(), Instant.MAX, 0, 1),
                new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, false),
                List.of());
        Phase phase = new Phase(1, plan, Instant.EPOCH, Optional.empty());
        return new Standing(1, List.of(new Standing.Status(phase, Standing.State.RUNNING, "")), Optional.empty());
    }

    @Test
    void visitorGetsTheSameDecisionsByPageAndByJson() {
        Random random = new Random(20261130);
        List<List<Cookie>> people = people(random);
        Set<RungKind> rungs = new HashSet<>();
        List<Told> received = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            Requests request = request(random, people.get(random.nextInt(PEOPLE)));

            List<Decision> page = decided(personalization
                    .decideView(request.build(), response, "/home")
                    .decisions());
            RequestDecisions delivered =
                    personalization.deliver(request.build(), "/home", true).decisions();
            List<Decision> json = decided(delivered);

            assertThat(json).isEqualTo(page);
            page.forEach(each -> reported(delivered, each).ifPresent(told -> {
                assertThat(told).isEqualTo(told(each));
                received.add(told);
            }));
            assertThat(json)
                    .extracting(each -> each.grounds().propensities())
                    .isEqualTo(page.stream()
                            .map(each -> each.grounds().propensities())
                            .toList());
            page.forEach(each -> rungs.add(each.rung()));
        }

        assertThat(rungs).contains(RungKind.EXPERIMENT, RungKind.CONTEXTUAL, RungKind.BEHAVIORAL, RungKind.DEFAULT);
        assertThat(received).filteredOn(told -> !told.propensities().isEmpty()).hasSizeGreaterThan(VISITS / 20);
    }

    private List<List<Cookie>> people(Random random) {
        List<List<Cookie>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Map<Purpose, Boolean> said = new HashMap<>();
            for (Purpose purpose : List.of(Purpose.ANALYTICS, Purpose.BEHAVIORAL, Purpose.PREFERENCES)) {
                said.put(purpose, random.nextBoolean());
            }
            people.add(person % 4 == 0 ? List.of() : TestVisitors.cookies(visitors, said));
        }
        return people;
    }

    private static Requests request(Random random, List<Cookie> cookies) {
        Requests request = Requests.request()
                .header("User-Agent", random.nextBoolean() ? PHONE : DESKTOP)
                .header("X-Country", random.nextBoolean() ? "CH" : "DE")
                .query(random.nextBoolean() ? "utm_campaign=spring" : "")
                .cookies(cookies);
        return random.nextInt(5) == 0 ? request.header("Sec-GPC", "1") : request;
    }

    /** A decision as an exposure counts it, whether its page was rendered or delivered. */
    private record Told(
            String variant, String wanted, RungKind rung, Reason reason, Map<String, Double> propensities) {}

    private static Told told(Decision decision) {
        return new Told(
                decision.variant(),
                decision.wanted(),
                decision.rung(),
                decision.reason(),
                decision.grounds().propensities());
    }

    /** What the receipt of a delivered component says once the front end reports it. */
    private Optional<Told> reported(RequestDecisions delivered, Decision decision) {
        Visitor visitor = delivered.visit().orElseThrow().visitor();
        return delivered
                .receipt(decision, receipts)
                .flatMap(signed -> receipts.read(signed, Instant.now()))
                .flatMap(receipt -> receipt.shownTo(visitor))
                .map(exposure -> told(exposure.decision()));
    }

    private static List<Decision> decided(RequestDecisions decisions) {
        return List.copyOf(decisions.decided());
    }

    @Test
    void preflightSetsNoCookieAndIsNoView() {
        HttpServletRequest american = Requests.request()
                .header("User-Agent", DESKTOP)
                .header("X-Country", "US")
                .build();

        assertThat(personalization.deliver(american, "/home", false).cookies()).isEmpty();
        assertThat(personalization.deliver(american, "/home", false).isView()).isFalse();
    }
}
