package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.signal.RequestContext;

/** What consent promises, over random components, visits and every set of grants; seeds are fixed. */
@Tag("slow")
class ConsentPropertyTest {

    private static final int COMPONENTS = 2_000;
    private static final List<Purpose> PURPOSES = List.of(
            Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.AI_RECOMMENDATIONS, Purpose.PRICING, Purpose.ANALYTICS);
    private static final List<String> PATHS = List.of(
            "context.country", "context.device", "declared.goal", "declared.size", "profile.visits", "profile.x.y");

    private static final Instant NOW = Plans.STARTED;
    private static final DecisionLadder PLAIN = new DecisionLadder(Slices.defaults());

    private static final List<ConsentState> CONSENTS = IntStream.range(0, 1 << PURPOSES.size())
            .mapToObj(ConsentPropertyTest::consent)
            .toList();
    private static final List<Case> CASES =
            LongStream.range(0, COMPONENTS).mapToObj(Case::of).toList();

    /** A component with its ladder, compiled once for all tests and grants. */
    private record Case(long seed, Component component, DecisionLadder ladder) {

        private static Case of(long seed) {
            Component component = ConsentPropertyTest.component(new Random(seed));
            return new Case(seed, component, ConsentPropertyTest.ladder(component, seed));
        }

        private Case withoutPurposes() {
            return new Case(seed, ConsentPropertyTest.withoutPurposes(component), ladder);
        }
    }

    @Test
    @Tag("promise-1")
    void onlyAttributesOfGrantedPurposesAreRead() {
        forEachCaseAndConsent((each, consent) -> {
            Set<String> asked = askedFor(each, consent);

            assertThat(asked)
                    .as("seed %d, granted %s", each.seed(), consent.granted())
                    .allSatisfy(path -> assertThat(consent.grantsAll(AttributeReach.purposesOf(path)))
                            .isTrue());
        });
    }

    private static ConsentState without(ConsentState consent, Purpose purpose) {
        Set<Purpose> fewer = new TreeSet<>(consent.granted());
        fewer.remove(purpose);
        return new ConsentState(fewer, consent.isPlain());
    }

    @Test
    @Tag("promise-2")
    void denialNeverLetsADecisionReadWhatItCouldNotReadBefore() {
        forEachCaseAndConsent((each, consent) -> {
            Set<String> readable = readable(consent);
            for (Purpose purpose : consent.granted()) {
                ConsentState less = without(consent, purpose);

                assertThat(readable).containsAll(readable(less));
                assertThat(readable)
                        .as("seed %d, without %s", each.seed(), purpose)
                        .containsAll(askedFor(each, less));
            }
        });
    }

    @Test
    void sameVisitAndDefinitionsGiveTheSameDecision() {
        forEachCaseAndConsent(
                (each, consent) -> assertThat(decide(each, consent)).isEqualTo(decide(each, consent)));
    }

    @Test
    @Tag("promise-1")
    void audienceThatHidesItsPurposesReadsNoMoreThanIsGranted() {
        forEachCaseAndConsent((each, consent) -> {
            Set<String> asked = askedFor(each.withoutPurposes(), consent);

            assertThat(readable(consent))
                    .as("seed %d, granted %s", each.seed(), consent.granted())
                    .containsAll(asked);
        });
    }

    @Test
    @Tag("promise-1")
    void previewReadsNothingWhateverIsGranted() {
        forEachCaseAndConsent((each, consent) -> {
            Attributes unreadable = path -> {
                throw new AssertionError("A preview read " + path);
            };
            Visit visit = new Visit(unreadable, consent, Optional.of("visitor-" + each.seed()), Instant.EPOCH)
                    .previewing(new ForcedVariant("c", "v0"));

            assertThat(PLAIN.decide(each.component(), visit).variant()).isEqualTo("v0");
        });
    }

    @Test
    @Tag("promise-2")
    void denialNeverBringsUpAVariantOfADeniedPurpose() {
        forEachCaseAndConsent((each, consent) -> {
            Decision decision = decide(each, consent);

            assertThat(each.component().variants())
                    .filteredOn(variant -> variant.name().equals(decision.variant()))
                    .allSatisfy(variant -> assertThat(consent.missing(
                                    variant.audience().orElseThrow().purposes()))
                            .as("seed %d, granted %s", each.seed(), consent.granted())
                            .isEmpty());
        });
    }

    private static Component withoutPurposes(Component component) {
        List<Variant> variants = component.variants().stream()
                .map(variant -> new Variant(
                        variant.name(),
                        variant.audience().map(real -> new Audience(real.name(), "A", real.condition(), Set.of())),
                        variant.schedule(),
                        variant.topics()))
                .toList();
        return new Component(component.id(), component.kind(), variants);
    }

    private interface Check {
        void on(Case each, ConsentState consent);
    }

    private static void forEachCaseAndConsent(Check check) {
        for (Case each : CASES) {
            for (ConsentState consent : CONSENTS) {
                check.on(each, consent);
            }
        }
    }

    private static Set<String> askedFor(Case each, ConsentState consent) {
        Set<String> asked = new TreeSet<>();
        Attributes attributes = attributes(each.seed());
        Attributes recording = path -> {
            asked.add(path);
            return attributes.value(path);
        };
        Decision decision = each.ladder().decide(each.component(), visit(recording, consent, each.seed()));
        assertThat(decision.grounds().read().keySet()).isEqualTo(asked);
        return asked;
    }

    private static Decision decide(Case each, ConsentState consent) {
        return each.ladder().decide(each.component(), visit(attributes(each.seed()), consent, each.seed()));
    }

    private static Visit visit(Attributes attributes, ConsentState consent, long seed) {
        Optional<String> visitor = seed % 5 == 0 ? Optional.empty() : Optional.of("visitor-" + seed);
        return new Visit(attributes, consent, visitor, NOW);
    }

    /** With an experiment on two of three components, for an audience and with segments that need consent or not. */
    private static DecisionLadder ladder(Component component, long seed) {
        if (seed % 3 == 0) {
            return PLAIN;
        }
        Random random = new Random(seed);
        String[] variants = component.variants().stream().map(Variant::name).toArray(String[]::new);
        Plan plan = Plans.withSegments(
                Plans.of("x", new Population(frozen("audience", random), 1, Optional.empty()), variants),
                frozen("one", random),
                frozen("two", random));
        return new DecisionLadder(
                Slices.defaults(), RunningExperiments.of(Plans.running(Plans.phase(1, plan)), RequestContext.PATHS));
    }

    private static FrozenAudience frozen(String name, Random random) {
        return random.nextInt(3) == 0
                ? FrozenAudience.everybody()
                : new FrozenAudience(name, name, Map.of(pick(random), Map.of("$gte", random.nextInt(2))), Map.of());
    }

    @Test
    void everyRungIsSeen() {
        Set<RungKind> seen = new TreeSet<>();
        forEachCaseAndConsent((each, consent) -> seen.add(decide(each, consent).rung()));

        assertThat(seen)
                .containsExactly(
                        RungKind.HOLDOUT,
                        RungKind.CONTROL,
                        RungKind.EXPERIMENT,
                        RungKind.BEHAVIORAL,
                        RungKind.DECLARED,
                        RungKind.CONTEXTUAL,
                        RungKind.DEFAULT);
    }

    @Test
    @Tag("promise-1")
    void nobodyTakesPartWithoutAgreeingToBeCounted() {
        forEachCaseAndConsent((each, consent) -> {
            Decision decision = decide(each, consent);

            if (decision.rung() == RungKind.EXPERIMENT) {
                assertThat(consent.granted()).as("seed %d", each.seed()).contains(Purpose.ANALYTICS);
            }
        });
    }

    private static Set<String> readable(ConsentState consent) {
        Set<String> readable = new TreeSet<>();
        PATHS.stream().filter(path -> AttributeReach.isReadable(path, consent)).forEach(readable::add);
        return readable;
    }

    private static ConsentState consent(int bits) {
        Set<Purpose> granted = new TreeSet<>();
        for (int i = 0; i < PURPOSES.size(); i++) {
            if ((bits >> i & 1) == 1) {
                granted.add(PURPOSES.get(i));
            }
        }
        return new ConsentState(granted);
    }

    private static Attributes attributes(long seed) {
        return path -> (path.hashCode() + seed) % 3 == 0 ? null : (path.hashCode() + seed) % 4;
    }

    private static Component component(Random random) {
        List<Variant> variants = new ArrayList<>();
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        for (int i = random.nextInt(4); i >= 0; i--) {
            Map<String, Object> json = random.nextBoolean()
                    ? Map.of(pick(random), Map.of("$gte", random.nextInt(4)))
                    : Map.of("$or", List.of(Map.of(pick(random), random.nextInt(3)), Map.of(pick(random), 1)));
            variants.add(new Variant(
                    "v" + i, Optional.of(compiler.compile("a" + i, "A", json)), Schedule.always(), List.of()));
        }
        return new Component("c", random.nextInt(3) == 0 ? ComponentKind.PRICE : ComponentKind.CONTENT, variants);
    }

    private static String pick(Random random) {
        return PATHS.get(random.nextInt(PATHS.size()));
    }
}
