package org.openpersonalization.decide.rung;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.learning.BetaPolicy;
import org.openpersonalization.learning.DecisionReplay;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.LearnedChoice;
import org.openpersonalization.learning.log.DecisionCodec;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.statistics.distribution.Beta;

class OptimizationRungTest {

    private static final int VISITORS = 2_000;
    private static final Phase PHASE =
            Plans.phase(1, Plans.of("hero", "bold", "calm").allocatedBy(new LearnedAllocation(List.of("climbing"))));
    private static final Set<Purpose> ALL = Set.of(Purpose.ANALYTICS, Purpose.AI_RECOMMENDATIONS, Purpose.BEHAVIORAL);
    private static final Instant NOW = Plans.STARTED.plusSeconds(60);
    private static final RunningExperiments GATHERING = running(Optional.empty());
    private static final LearnedModel MODEL = GATHERING.on("c").get(0).model().orElseThrow();
    /** The calm variant is by far the best. */
    private static final Epoch EPOCH = Epoch.of(
            new ModelVersion(3, MODEL.registry().hash()),
            MODEL.arms(),
            BetaPolicy.withoutSegments(
                    MODEL.registry().columns().size(), new Beta(10, 990), new Beta(20, 980), new Beta(900, 100)));

    private final Component component = component("bold", "calm");
    private final DecisionLadder ladder = ladder(EPOCH);

    private static RunningExperiments running(Optional<Epoch> epoch) {
        return RunningExperiments.of(Plans.running(PHASE), RequestContext.PATHS, phase -> epoch);
    }

    private static DecisionLadder ladder(Epoch epoch) {
        return new DecisionLadder(new Slices(0, 0), running(Optional.of(epoch)));
    }

    private static Component component(String... variants) {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        return new Component(
                "c",
                ComponentKind.CONTENT,
                Arrays.stream(variants)
                        .map(name -> new Variant(
                                name,
                                Optional.of(compiler.compile(name, "Group " + name, Map.of("context.language", name))),
                                Schedule.always(),
                                List.of()))
                        .toList());
    }

    private static VisitorKey key(int number) {
        return new VisitorKey(number * 7_919L, number);
    }

    /** Of a visitor whose language is the name of the variant that the rules show. */
    private static Visit visit(int visitor, Set<Purpose> granted, String rules) {
        return new Visit(
                path -> switch (path) {
                    case "context.language" -> rules;
                    case "profile.interests.climbing" -> 3.0;
                    case "profile.sessions" -> 2;
                    default -> null;
                },
                new ConsentState(granted),
                Optional.of(key(visitor).hexadecimal()),
                NOW);
    }

    private Decision decide(int visitor) {
        return ladder.decide(component, visit(visitor, ALL, "bold"));
    }

    private List<Decision> decisions(TrafficSlice slice) {
        return IntStream.range(0, VISITORS)
                .mapToObj(this::decide)
                .filter(each -> each.choice().orElseThrow().choice().slice() == slice)
                .toList();
    }

    private static Membership counted(Decision decision) {
        return decision.participation().memberships().get(0);
    }

    @Test
    void policyShowsTheVariantThatTheModelPrefersAndSaysSo() {
        List<Decision> decisions = decisions(TrafficSlice.POLICY);

        assertThat(decisions).hasSizeBetween(VISITORS * 80 / 100, VISITORS * 90 / 100);
        assertThat(decisions.stream().filter(each -> each.variant().equals("calm")))
                .hasSizeGreaterThan(decisions.size() * 9 / 10);
        assertThat(decisions).allSatisfy(each -> {
            assertThat(each.rung()).isEqualTo(RungKind.PREDICTIVE);
            assertThat(each.rung().isByModel()).isTrue();
            assertThat(each.reason()).isEqualTo(new Reason(Reason.Code.MODEL_CHOSE, "The hero"));
            assertThat(counted(each)).isEqualTo(new Membership("experiment/hero/1", "policy"));
        });
    }

    @Test
    void sliceOfTheRulesShowsWhatTheRungsBelowShowAndCountsForTheComparison() {
        List<Decision> decisions = decisions(TrafficSlice.RULES);

        assertThat(decisions).isNotEmpty().allSatisfy(each -> {
            assertThat(each.variant()).isEqualTo("bold");
            assertThat(each.rung()).isEqualTo(RungKind.CONTEXTUAL);
            assertThat(each.reason()).isEqualTo(new Reason(Reason.Code.AUDIENCE_MATCHED, "Group bold"));
            assertThat(counted(each)).isEqualTo(new Membership("experiment/hero/1", "rules"));
        });
    }

    @Test
    void uniformSliceShowsEachVariantByChance() {
        List<Decision> decisions = decisions(TrafficSlice.UNIFORM);

        assertThat(decisions).extracting(Decision::variant).contains("default", "bold", "calm");
        assertThat(decisions).allSatisfy(each -> {
            assertThat(each.rung()).isEqualTo(RungKind.EXPERIMENT);
            assertThat(each.reason().code()).isEqualTo(Reason.Code.MODEL_COMPARED);
            assertThat(counted(each)).isEqualTo(new Membership("experiment/hero/1", "uniform"));
        });
    }

    @Test
    void visitorKeepsTheVariantWithinAnEpochAndTheSliceForever() {
        Epoch next = new Epoch(
                new ModelVersion(4, EPOCH.version().registryHash()),
                EPOCH.arms(),
                EPOCH.policy(),
                EPOCH.transition(),
                EPOCH.source());
        DecisionLadder later = ladder(next);

        for (int visitor = 0; visitor < 200; visitor++) {
            Decision first = decide(visitor);
            Decision changed = later.decide(component, visit(visitor, ALL, "bold"));

            assertThat(decide(visitor)).isEqualTo(first);
            assertThat(counted(changed)).isEqualTo(counted(first));
        }
    }

    @Test
    void loggedDecisionsAreReplayedBitForBit() {
        DecisionCodec codec = new DecisionCodec(MODEL.arms());
        List<LoggedDecision> log = IntStream.range(0, 300)
                .mapToObj(visitor -> decide(visitor).choice().orElseThrow())
                .map(choice -> codec.read(choice.logged(new UUID(1, 2), NOW)))
                .toList();

        DecisionReplay.Result result = new DecisionReplay(MODEL.chooser(), epoch -> Optional.of(EPOCH)).replay(log);

        assertThat(result.decisions()).isEqualTo(300);
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void withoutConsentToModelsTheRungsBelowDecide() {
        for (int visitor = 0; visitor < 200; visitor++) {
            Decision decision =
                    ladder.decide(component, visit(visitor, Set.of(Purpose.ANALYTICS, Purpose.BEHAVIORAL), "bold"));

            assertThat(decision.variant()).isEqualTo("bold");
            assertThat(decision.rung()).isEqualTo(RungKind.CONTEXTUAL);
            assertThat(decision.choice()).isEmpty();
            assertThat(decision.participation().memberships()).isEmpty();
            assertThat(decision.grounds().passedOver())
                    .anySatisfy(each -> assertThat(each.reason())
                            .isEqualTo(new Reason(Reason.Code.NO_CONSENT, Purpose.AI_RECOMMENDATIONS.id())));
        }
    }

    @Test
    void withoutConsentToBehaviourTheModelReadsTheRequestAlone() {
        Visit visit = visit(1, Set.of(Purpose.ANALYTICS, Purpose.AI_RECOMMENDATIONS), "bold");

        Decision decision = ladder.decide(component, visit);

        assertThat(decision.choice()).isPresent();
        assertThat(decision.grounds().read().keySet()).isNotEmpty().noneMatch(path -> path.startsWith("profile."));
        assertThat(decision.considered()).isNotEmpty().noneMatch(path -> path.startsWith("profile."));
        int denied = MODEL.registry().columns().indexOf("denied." + Purpose.BEHAVIORAL.id());
        assertThat(decision.choice().get().request().features().at(denied)).isEqualTo(1);
    }

    @Test
    @Tag("promise-1")
    void noFeatureIsReadWithoutItsPurposesWhateverIsGranted() {
        for (Set<Purpose> granted : everySetOfGrants()) {
            ConsentState consent = new ConsentState(granted);
            boolean canTakePart = consent.grantsAll(List.of(Purpose.ANALYTICS, Purpose.AI_RECOMMENDATIONS));
            for (int visitor = 0; visitor < 30; visitor++) {
                Set<String> asked = new TreeSet<>();
                Visit known = visit(visitor, granted, "bold");
                Decision decision = ladder.decide(
                        component,
                        new Visit(
                                path -> {
                                    asked.add(path);
                                    return known.attributes().value(path);
                                },
                                consent,
                                known.visitor(),
                                NOW));

                assertThat(asked).allMatch(path -> AttributeReach.isReadable(path, consent));
                assertThat(decision.considered()).containsAll(asked);
                assertThat(decision.choice().isPresent())
                        .as("granted %s", granted)
                        .isEqualTo(canTakePart);
            }
        }
    }

    private static List<Set<Purpose>> everySetOfGrants() {
        List<Purpose> purposes = List.of(
                Purpose.PREFERENCES,
                Purpose.BEHAVIORAL,
                Purpose.AI_RECOMMENDATIONS,
                Purpose.PRICING,
                Purpose.ANALYTICS);
        return IntStream.range(0, 1 << purposes.size())
                .mapToObj(bits -> IntStream.range(0, purposes.size())
                        .filter(bit -> (bits >> bit & 1) == 1)
                        .mapToObj(purposes::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    @Test
    void featuresThatWereReadAreInTheTrace() {
        Decision decision = decide(1);

        assertThat(decision.grounds().read()).containsEntry("profile.interests.climbing", 3.0);
        assertThat(decision.considered()).contains("profile.interests.climbing", "context.device");
        assertThat(decision.grounds().propensities()).containsOnlyKeys("default", "bold", "calm");
    }

    @Test
    void withoutAnEpochTheRulesDecideForAllSlicesWhichAreCounted() {
        DecisionLadder gathering = new DecisionLadder(new Slices(0, 0), GATHERING);

        List<Decision> decisions = IntStream.range(0, VISITORS)
                .mapToObj(visitor -> gathering.decide(component, visit(visitor, ALL, "bold")))
                .toList();

        assertThat(decisions).extracting(Decision::variant).containsOnly("bold");
        assertThat(decisions.stream()
                        .map(OptimizationRungTest::counted)
                        .map(Membership::arm)
                        .distinct())
                .containsExactlyInAnyOrder("rules", "uniform", "policy");
        assertThat(decisions).allSatisfy(each -> assertThat(each.choice()).isEmpty());
    }

    @Test
    void visitorToWhomTheRulesShowAnotherVariantTakesNoPart() {
        Component wider = component("bold", "calm", "other");

        Decision decision = ladder.decide(wider, visit(1, ALL, "other"));

        assertThat(decision.variant()).isEqualTo("other");
        assertThat(decision.choice()).isEmpty();
        assertThat(decision.participation().memberships()).isEmpty();
        assertThat(decision.grounds().passedOver().get(0).reason().code()).isEqualTo(Reason.Code.MODEL_WITHOUT_VARIANT);
    }

    @Test
    void missingVariantTakesTheOptimizationFromAllVisitors() {
        Component narrower = component("bold");

        assertThat(IntStream.range(0, 200).mapToObj(visitor -> ladder.decide(narrower, visit(visitor, ALL, "bold"))))
                .allSatisfy(each -> {
                    assertThat(each.choice()).isEmpty();
                    assertThat(each.rung()).isEqualTo(RungKind.CONTEXTUAL);
                });
    }

    @Test
    void heldOutVisitorsCountForNoSliceAndAreNotLogged() {
        DecisionLadder holdout = new DecisionLadder(new Slices(0, 1), running(Optional.of(EPOCH)));

        for (int visitor = 0; visitor < 100; visitor++) {
            Decision decision = holdout.decide(component, visit(visitor, ALL, "bold"));

            assertThat(decision.isDefault()).isTrue();
            assertThat(decision.choice()).isEmpty();
            assertThat(decision.participation().memberships()).isEmpty();
        }
    }

    @Test
    void pagesOfTheSameChoiceAreTheSame() {
        assertThat(decisions(TrafficSlice.POLICY).stream()
                        .filter(each -> each.variant().equals("calm"))
                        .map(each -> each.reason() + " " + each.considered())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void choiceIsTheOneOfTheChooser() {
        LearnedChoice choice = decide(5).choice().orElseThrow();

        assertThat(choice.choice()).isEqualTo(MODEL.chooser().choose(EPOCH, choice.request()));
        assertThat(choice.request().visitor()).isEqualTo(key(5));
    }
}
