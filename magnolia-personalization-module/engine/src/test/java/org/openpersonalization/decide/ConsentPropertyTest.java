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
class ConsentPropertyTest {

    private static final int COMPONENTS = 2_000;
    private static final List<Purpose> PURPOSES = List.of(
            Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.AI_RECOMMENDATIONS, Purpose.PRICING, Purpose.ANALYTICS);
    private static final List<String> PATHS = List.of(
            "context.country", "context.device", "declared.goal", "declared.size", "profile.visits", "profile.x.y");

    private static final Instant NOW = Plans.STARTED;

    private final DecisionLadder ladder = new DecisionLadder(Slices.defaults());

    @Test
    @Tag("promise-1")
    void onlyAttributesOfGrantedPurposesAreRead() {
        forEachComponentAndConsent((component, consent, seed) -> {
            Set<String> asked = askedFor(component, consent, seed);

            assertThat(asked)
                    .as("seed %d, granted %s", seed, consent.granted())
                    .allSatisfy(path -> assertThat(consent.grantsAll(AttributeReach.purposesOf(path)))
                            .isTrue());
        });
    }

    @Test
    @Tag("promise-2")
    void denialNeverLetsADecisionReadWhatItCouldNotReadBefore() {
        forEachComponentAndConsent((component, consent, seed) -> {
            Set<String> readable = readable(consent);
            for (Purpose purpose : consent.granted()) {
                ConsentState less = consent.without(purpose);

                assertThat(readable).containsAll(readable(less));
                assertThat(readable)
                        .as("seed %d, without %s", seed, purpose)
                        .containsAll(askedFor(component, less, seed));
            }
        });
    }

    @Test
    void sameVisitAndDefinitionsGiveTheSameDecision() {
        forEachComponentAndConsent((component, consent, seed) ->
                assertThat(decide(component, consent, seed)).isEqualTo(decide(component, consent, seed)));
    }

    @Test
    @Tag("promise-1")
    void audienceThatHidesItsPurposesReadsNoMoreThanIsGranted() {
        forEachComponentAndConsent((component, consent, seed) -> {
            Set<String> asked = askedFor(withoutPurposes(component), consent, seed);

            assertThat(readable(consent))
                    .as("seed %d, granted %s", seed, consent.granted())
                    .containsAll(asked);
        });
    }

    @Test
    @Tag("promise-1")
    void previewReadsNothingWhateverIsGranted() {
        forEachComponentAndConsent((component, consent, seed) -> {
            Attributes unreadable = path -> {
                throw new AssertionError("A preview read " + path);
            };
            Visit visit = new Visit(unreadable, consent, Optional.of("visitor-" + seed), Instant.EPOCH)
                    .previewing(new Preview("c", "v0"));

            assertThat(ladder.decide(component, visit).variant()).isEqualTo("v0");
        });
    }

    @Test
    @Tag("promise-2")
    void denialNeverBringsUpAVariantOfADeniedPurpose() {
        forEachComponentAndConsent((component, consent, seed) -> {
            Decision decision = decide(component, consent, seed);

            assertThat(component.variants())
                    .filteredOn(variant -> variant.name().equals(decision.variant()))
                    .allSatisfy(variant -> assertThat(consent.missing(
                                    variant.audience().orElseThrow().purposes()))
                            .as("seed %d, granted %s", seed, consent.granted())
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
        void on(Component component, ConsentState consent, long seed);
    }

    private void forEachComponentAndConsent(Check check) {
        for (long seed = 0; seed < COMPONENTS; seed++) {
            Component component = component(new Random(seed));
            for (int bits = 0; bits < 1 << PURPOSES.size(); bits++) {
                check.on(component, consent(bits), seed);
            }
        }
    }

    private Set<String> askedFor(Component component, ConsentState consent, long seed) {
        Set<String> asked = new TreeSet<>();
        Attributes attributes = attributes(seed);
        Attributes recording = path -> {
            asked.add(path);
            return attributes.value(path);
        };
        Decision decision = ladder(component, seed).decide(component, visit(recording, consent, seed));
        assertThat(decision.grounds().read().keySet()).isEqualTo(asked);
        return asked;
    }

    private Decision decide(Component component, ConsentState consent, long seed) {
        return ladder(component, seed).decide(component, visit(attributes(seed), consent, seed));
    }

    private static Visit visit(Attributes attributes, ConsentState consent, long seed) {
        Optional<String> visitor = seed % 5 == 0 ? Optional.empty() : Optional.of("visitor-" + seed);
        return new Visit(attributes, consent, visitor, NOW);
    }

    /** With an experiment on two of three components, for an audience and with segments that need consent or not. */
    private DecisionLadder ladder(Component component, long seed) {
        if (seed % 3 == 0) {
            return ladder;
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
        forEachComponentAndConsent((component, consent, seed) ->
                seen.add(decide(component, consent, seed).rung()));

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
        forEachComponentAndConsent((component, consent, seed) -> {
            Decision decision = decide(component, consent, seed);

            if (decision.rung() == RungKind.EXPERIMENT) {
                assertThat(consent.granted()).as("seed %d", seed).contains(Purpose.ANALYTICS);
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
