package org.openpersonalization.decide.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.SkippedVariant;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.signal.RequestContext;

class ExperimentRungTest {

    private static final int VISITORS = 100_000;
    private static final Instant NOW = Plans.STARTED.plus(Duration.ofDays(20));
    private static final Variant A = plain("a");
    private static final Variant B = plain("b");
    private static final Component COMPONENT = component(A, B);
    private static final Slices NO_SLICES = new Slices(0, 0);

    @Test
    void chanceDecidesAndSaysSo() {
        DecisionLadder ladder = ladder(Plans.of("hero", "a", "b"));

        Decision assigned = decide(ladder, first(ladder, "a"));
        Decision control = decide(ladder, first(ladder, "default"));

        assertThat(assigned.rung()).isEqualTo(RungKind.EXPERIMENT);
        assertThat(assigned.wanted()).isEqualTo("a");
        assertThat(assigned.reason()).isEqualTo(new Reason(Reason.Code.EXPERIMENT_ASSIGNED, "The hero"));
        assertThat(assigned.participation().memberships()).containsExactly(new Membership("experiment/hero/1", "a"));
        assertThat(assigned.grounds().propensities().get("a")).isEqualTo(1.0 / 3);
        assertThat(assigned.grounds().read()).isEmpty();
        assertThat(control.isDefault()).isTrue();
        assertThat(control.reason().code()).isEqualTo(Reason.Code.EXPERIMENT_CONTROL);
        assertThat(control.participation().memberships())
                .containsExactly(new Membership("experiment/hero/1", "default"));
    }

    @Test
    void experimentComesBeforeTheRules() {
        Component withRule = component(A, B, ruled("all", Map.of()));
        DecisionLadder ladder = ladder(Plans.of("hero", "a", "b"));

        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> ladder.decide(withRule, visit("v" + i)).rung()))
                .containsOnly(RungKind.EXPERIMENT);
    }

    @Test
    void visitorsAreSharedOutAsPlanned() {
        Plan plan = Plans.of(
                "hero",
                List.of(new Variation("default", 0.5), new Variation("a", 0.3), new Variation("b", 0.2)),
                Population.everybody(),
                new Timing(Optional.empty(), Plans.ENDS, 0, 1));
        DecisionLadder ladder = ladder(plan);
        Map<String, Integer> seen = new HashMap<>();

        for (int i = 0; i < VISITORS; i++) {
            seen.merge(decide(ladder, "visitor-" + i).variant(), 1, Integer::sum);
        }

        double chiSquare = 0;
        for (Variation each : plan.variations()) {
            double expected = each.weight() * VISITORS;
            chiSquare += Math.pow(seen.get(each.variant()) - expected, 2) / expected;
        }
        assertThat(chiSquare)
                .as("99.9 %% of fair splits lie below, with 2 degrees of freedom")
                .isLessThan(13.8);
    }

    @Test
    void slicesAndExperimentsAreIndependentOfEachOther() {
        Slices slices = new Slices(0.3, 0.4);
        DecisionLadder one = ladder(Plans.of("one", "a"));
        DecisionLadder two = ladder(Plans.of("two", "a"));
        int[][] together = new int[4][4];

        for (int i = 0; i < VISITORS; i++) {
            String visitor = "visitor-" + i;
            boolean[] sides = {
                slices.isInHoldout(visitor),
                slices.isInControl(visitor, "c"),
                decide(one, visitor).isDefault(),
                decide(two, visitor).isDefault()
            };
            for (int row = 0; row < sides.length; row++) {
                for (int column = 0; column < sides.length; column++) {
                    together[row][column] += sides[row] && sides[column] ? 1 : 0;
                }
            }
        }

        for (int row = 0; row < together.length; row++) {
            for (int column = 0; column < row; column++) {
                double p = (double) together[row][row] / VISITORS;
                double q = (double) together[column][column] / VISITORS;
                double deviation = Math.sqrt(p * q * (1 - p) * (1 - q) / VISITORS);
                assertThat(Math.abs((double) together[row][column] / VISITORS - p * q) / deviation)
                        .as("standard deviations between %d and %d", row, column)
                        .isLessThan(3.9);
            }
        }
    }

    @Test
    void visitorKeepsTheVariationThroughAPhaseAndIsDrawnAnewInTheNext() {
        Plan plan = Plans.of("hero", "a");
        DecisionLadder first = ladder(Plans.phase(1, plan));
        DecisionLadder second = ladder(Plans.phase(2, plan));
        int moved = 0;

        for (int i = 0; i < 2_000; i++) {
            String visitor = "visitor-" + i;
            String shown = decide(first, visitor).variant();
            assertThat(first.decide(COMPONENT, visit(visitor, NOW.plus(Duration.ofDays(60)), Purpose.ANALYTICS))
                            .variant())
                    .isEqualTo(shown);
            moved += decide(second, visitor).variant().equals(shown) ? 0 : 1;
        }

        assertThat(moved).as("half of them").isBetween(900, 1_100);
    }

    @Test
    void nobodyIsAssignedWithoutConsentOrAnId() {
        DecisionLadder ladder = ladder(Plans.of("hero", "a", "b"));
        Decision refused = ladder.decide(COMPONENT, visit("v", NOW));
        Decision nameless =
                ladder.decide(COMPONENT, new Visit(path -> null, consent(Purpose.ANALYTICS), Optional.empty(), NOW));

        assertThat(refused.rung()).isEqualTo(RungKind.DEFAULT);
        assertThat(refused.grounds().passedOver())
                .contains(
                        new SkippedVariant("a", RungKind.EXPERIMENT, new Reason(Reason.Code.NO_CONSENT, "analytics")));
        assertThat(nameless.rung()).isEqualTo(RungKind.DEFAULT);
        assertThat(firstReason(nameless)).isEqualTo(Reason.Code.EXPERIMENT_WITHOUT_ID);
    }

    @Test
    void purposesOfAudienceVariantsAndPriceMustBeGranted() {
        DecisionLadder forReaders = ladder(readers());
        DecisionLadder plain = ladder(Plans.of("hero", "a"));
        Component price = new Component("c", ComponentKind.PRICE, List.of(A));
        Component behavioral = component(ruled("a", Map.of("profile.views", 1)));

        assertThat(missing(forReaders.decide(COMPONENT, visit("v", NOW, Purpose.ANALYTICS))))
                .isEqualTo("behavioral");
        assertThat(missing(plain.decide(price, visit("v", NOW, Purpose.ANALYTICS))))
                .isEqualTo("pricing");
        assertThat(missing(plain.decide(behavioral, visit("v", NOW, Purpose.ANALYTICS))))
                .isEqualTo("behavioral");
    }

    @Test
    void onlyTheAudienceTakesPart() {
        DecisionLadder ladder = ladder(readers());
        Attributes reader = path -> path.equals("profile.views") ? 5 : null;
        Visit known = new Visit(reader, consent(Purpose.ANALYTICS, Purpose.BEHAVIORAL), Optional.of("v"), NOW);
        Visit stranger = visit("v", NOW, Purpose.ANALYTICS, Purpose.BEHAVIORAL);

        assertThat(ladder.decide(COMPONENT, known).rung()).isEqualTo(RungKind.EXPERIMENT);
        assertThat(ladder.decide(COMPONENT, known).grounds().read()).containsOnlyKeys("profile.views");
        assertThat(ladder.decide(COMPONENT, stranger).grounds().passedOver())
                .contains(new SkippedVariant(
                        "a", RungKind.EXPERIMENT, new Reason(Reason.Code.AUDIENCE_NOT_MATCHED, "Readers")));
    }

    @Test
    void audienceThatCannotBeReadLeavesEverybodyOutOfTheExperiment() {
        Attributes down = path -> {
            throw new AttributesUnavailableException("down");
        };
        Visit visit = new Visit(down, consent(Purpose.ANALYTICS, Purpose.BEHAVIORAL), Optional.of("v"), NOW);

        Decision decision = ladder(readers()).decide(COMPONENT, visit);

        assertThat(decision.reason().code()).isEqualTo(Reason.Code.PROFILE_UNAVAILABLE);
        assertThat(decision.participation().memberships()).isEmpty();
    }

    @Test
    void variantThatIsMissingOrOutOfItsDatesStopsTheExperimentForEverybody() {
        DecisionLadder ladder = ladder(Plans.of("hero", "a", "b"));
        Variant over = new Variant("b", Optional.empty(), new Schedule(null, NOW), List.of());

        for (Component component : List.of(component(A), component(A, over), component())) {
            assertThat(IntStream.range(0, 100).mapToObj(i -> firstReason(ladder.decide(component, visit("v" + i)))))
                    .containsOnly(Reason.Code.EXPERIMENT_INCOMPLETE);
        }
    }

    @Test
    void experimentsWithoutRoomInThePagesBudgetTakeNoVisitor() {
        FrozenAudience dear = new FrozenAudience(
                "dear", "Dear", Map.of("context.utm.campaign", Map.of("$regex", "(?:a?){500}b")), Map.of());
        DecisionLadder ladder = ladder(Plans.of("hero", new Population(dear, 1, Optional.empty()), "a", "b"));
        Component withRule = component(A, B, ruled("all", Map.of()));
        PlanBudget budget = PlanBudget.ofPage();
        List<Reason.Code> reasons = new ArrayList<>();
        List<String> shown = new ArrayList<>();

        for (int i = 0; i < 12; i++) {
            Decision decision = ladder.decide(withRule, visit("v"), budget);
            reasons.add(firstReason(decision));
            shown.add(decision.variant());
        }

        long most = PlanBudget.LIMIT
                / dear.compiled(RequestContext.PATHS).condition().cost();
        assertThat(most).isBetween(1L, 11L);
        assertThat(reasons.subList(0, (int) most)).containsOnly(Reason.Code.AUDIENCE_NOT_MATCHED);
        assertThat(reasons.subList((int) most, 12)).containsOnly(Reason.Code.EXPERIMENT_TOO_EXPENSIVE);
        assertThat(shown).as("the rule below").containsOnly("all");
    }

    @Test
    void nobodyIsAssignedOutsideTheDates() {
        DecisionLadder ladder = ladder(Plans.of("hero", "a", "b"));

        Decision over = ladder.decide(COMPONENT, visit("v", Plans.ENDS, Purpose.ANALYTICS));

        assertThat(firstReason(over)).isEqualTo(Reason.Code.EXPERIMENT_OUT_OF_DATES);
    }

    @Test
    void whoIsNotCoveredGoesOnToTheRules() {
        Plan small = Plans.of("hero", new Population(FrozenAudience.everybody(), 0.1, Optional.empty()), "a", "b");
        Component withRule = component(A, B, ruled("all", Map.of()));
        DecisionLadder ladder = ladder(small);

        List<Decision> decisions = IntStream.range(0, 1_000)
                .mapToObj(i -> ladder.decide(withRule, visit("v" + i)))
                .toList();

        assertThat(decisions.stream().filter(each -> each.rung() == RungKind.EXPERIMENT))
                .hasSizeBetween(70, 130);
        assertThat(decisions.stream().filter(each -> each.rung() != RungKind.EXPERIMENT))
                .allSatisfy(each -> {
                    assertThat(each.variant()).isEqualTo("all");
                    assertThat(firstReason(each)).isEqualTo(Reason.Code.EXPERIMENT_NOT_COVERED);
                    assertThat(each.participation().memberships()).isEmpty();
                });
    }

    @Test
    void experimentsOfOneNamespaceShareAComponent() {
        Phase one = Plans.phase(1, Plans.of("one", part(0, 0.5), "a"));
        Phase two = Plans.phase(1, Plans.of("two", part(0.5, 1), "b"));
        DecisionLadder ladder = ladder(one, two);
        List<String> comparisons = new ArrayList<>();

        for (int i = 0; i < 1_000; i++) {
            Decision decision = decide(ladder, "v" + i);
            comparisons.add(decision.participation().memberships().get(0).comparison());
            assertThat(decision.grounds().passedOver())
                    .allSatisfy(passed ->
                            assertThat(passed.reason().code()).isEqualTo(Reason.Code.EXPERIMENT_NOT_ADMITTED));
        }

        assertThat(comparisons.stream().filter("experiment/one/1"::equals)).hasSizeBetween(440, 560);
        assertThat(comparisons).hasSize(1_000).containsOnly("experiment/one/1", "experiment/two/1");
    }

    @Test
    void segmentsAreTraitsOfWhoTakesPart() {
        DecisionLadder ladder = ladder(Plans.withSegments(Plans.of("hero", "a"), Plans.SWISS));
        Attributes swiss = path -> path.equals("context.country") ? "CH" : null;

        Decision decision =
                ladder.decide(COMPONENT, new Visit(swiss, consent(Purpose.ANALYTICS), Optional.of("v"), NOW));

        assertThat(decision.participation().traits().values()).containsEntry("audience:swiss", "yes");
        assertThat(decision.grounds().read()).containsEntry("context.country", "CH");
    }

    @Test
    void segmentThatConsentOrAFailureKeepsFromBeingReadIsLeftOut() {
        DecisionLadder ladder = ladder(Plans.withSegments(Plans.of("hero", "a"), Plans.READERS, Plans.SWISS));
        Attributes reader = path -> path.equals("context.country") ? "CH" : 5;
        Attributes down = path -> {
            if (path.startsWith("profile.")) {
                throw new AttributesUnavailableException("down");
            }
            return "CH";
        };

        assertThat(traits(ladder, reader, Purpose.ANALYTICS, Purpose.BEHAVIORAL))
                .containsExactly(entry("audience:readers", "yes"), entry("audience:swiss", "yes"));
        assertThat(traits(ladder, reader, Purpose.ANALYTICS)).containsExactly(entry("audience:swiss", "yes"));
        assertThat(traits(ladder, down, Purpose.ANALYTICS, Purpose.BEHAVIORAL))
                .containsExactly(entry("audience:swiss", "yes"));
    }

    private static Map<String, String> traits(DecisionLadder ladder, Attributes attributes, Purpose... granted) {
        return ladder.decide(COMPONENT, new Visit(attributes, consent(granted), Optional.of("v"), NOW))
                .participation()
                .traits()
                .values();
    }

    private static Plan readers() {
        return Plans.of("hero", new Population(Plans.READERS, 1, Optional.empty()), "a", "b");
    }

    private static Population part(double from, double to) {
        return new Population(
                FrozenAudience.everybody(), 1, Optional.of(new Namespace("page", new BucketRange(from, to))));
    }

    private static String missing(Decision decision) {
        assertThat(firstReason(decision)).isEqualTo(Reason.Code.NO_CONSENT);
        return decision.grounds().passedOver().get(0).reason().detail();
    }

    private static Reason.Code firstReason(Decision decision) {
        return decision.grounds().passedOver().get(0).reason().code();
    }

    private static String first(DecisionLadder ladder, String variant) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "v" + i)
                .filter(visitor -> decide(ladder, visitor).variant().equals(variant))
                .findFirst()
                .orElseThrow();
    }

    private static Decision decide(DecisionLadder ladder, String visitor) {
        return ladder.decide(COMPONENT, visit(visitor));
    }

    private static Visit visit(String visitor) {
        return visit(visitor, NOW, Purpose.ANALYTICS);
    }

    private static Visit visit(String visitor, Instant now, Purpose... granted) {
        return new Visit(path -> null, consent(granted), Optional.of(visitor), now);
    }

    private static ConsentState consent(Purpose... granted) {
        return new ConsentState(Set.of(granted));
    }

    private static DecisionLadder ladder(Plan plan) {
        return ladder(Plans.phase(1, plan));
    }

    private static DecisionLadder ladder(Phase... phases) {
        return new DecisionLadder(NO_SLICES, RunningExperiments.of(Plans.running(phases), RequestContext.PATHS));
    }

    private static Component component(Variant... variants) {
        return new Component("c", ComponentKind.CONTENT, List.of(variants));
    }

    private static Variant plain(String name) {
        return new Variant(name, Optional.empty(), Schedule.always(), List.of());
    }

    private static Variant ruled(String name, Map<String, Object> condition) {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        return new Variant(name, Optional.of(compiler.compile(name, "Title", condition)), Schedule.always(), List.of());
    }
}
