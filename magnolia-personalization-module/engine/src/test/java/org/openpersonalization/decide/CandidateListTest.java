package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.candidate.Candidate;
import org.openpersonalization.decide.candidate.Candidate.Outcome;
import org.openpersonalization.decide.candidate.CandidateList;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.signal.RequestContext;

class CandidateListTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final AudienceCompiler AUDIENCES = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
    private static final Attributes SWISS = path -> switch (path) {
        case "context.country" -> "CH";
        case "profile.views" -> 1L;
        default -> null;
    };
    private static final Variant SWISS_ON_PHONE = variant(
            "phone", Map.of("$and", List.of(Map.of("context.country", "CH"), Map.of("context.device", "phone"))));
    private static final Variant READER = variant("reader", Map.of("profile.views", Map.of("$gte", 2)));
    private static final Variant ENDED =
            new Variant("ended", Optional.empty(), new Schedule(null, NOW.minusSeconds(1)), List.of());
    private static final Variant HERE = variant("here", Map.of("context.country", "CH"));
    private static final Variant LATER = variant("later", Map.of());

    private final DecisionLadder ladder = new DecisionLadder(new Slices(0, 0));

    @Test
    void everyCandidateHasItsOutcomeInTheOrderOfTheLadder() {
        List<Candidate> candidates = candidates(visit(Set.of(Purpose.BEHAVIORAL)), SWISS_ON_PHONE, HERE, READER, LATER);

        assertThat(candidates)
                .extracting(Candidate::variant)
                .containsExactly("reader", "phone", "here", "later", Variant.DEFAULT_NAME);
        assertThat(candidates)
                .extracting(Candidate::outcome)
                .containsExactly(
                        Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SHOWN, Outcome.NOT_REACHED, Outcome.NOT_REACHED);
        assertThat(candidates.get(0).failed()).hasValueSatisfying(part -> {
            assertThat(part.condition()).startsWith("profile.views ");
            assertThat(part.source()).isEqualTo(Map.of("profile.views", Map.of("$gte", 2)));
            assertThat(part.read()).containsExactly(entry("profile.views", 1L));
        });
        assertThat(candidates.get(1).failed()).hasValueSatisfying(part -> {
            assertThat(part.condition()).startsWith("context.device ");
            assertThat(part.source()).isEqualTo(Map.of("context.device", "phone"));
            assertThat(part.read()).containsOnlyKeys("context.device").containsValue(null);
        });
    }

    @Test
    void missingConsentIsNamedAndNothingOfTheProfileRead() {
        Candidate reader = candidates(visit(Set.of()), READER, ENDED).get(0);

        assertThat(reader.reason()).hasValue(new Reason(Reason.Code.NO_CONSENT, "behavioral"));
        assertThat(reader.failed()).isEmpty();
    }

    @Test
    void randomPagesHaveOneShownCandidateAndFailedPartsThatDoNotHold() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (long seed = 0; seed < 2_000; seed++) {
            RandomSite site = RandomSite.of(seed);
            Visit visit = site.visit(seed);
            PageDecisions decisions = site.ladder().decide(site.plan(), visit);
            for (Component component : site.plan().components()) {
                Decision decision = decisions.on(component);
                List<Candidate> candidates = CandidateList.of(component, decision, visit);

                assertThat(candidates)
                        .as("seed %s", seed)
                        .filteredOn(each -> each.outcome() == Outcome.SHOWN)
                        .singleElement()
                        .satisfies(shown -> {
                            assertThat(shown.variant()).isEqualTo(decision.variant());
                            assertThat(shown.rung()).isEqualTo(decision.rung());
                            assertThat(shown.reason()).hasValue(decision.reason());
                        });
                assertThat(candidates)
                        .extracting(Candidate::variant)
                        .containsAll(
                                component.variants().stream().map(Variant::name).toList())
                        .endsWith(Variant.DEFAULT_NAME);
                candidates.forEach(each -> {
                    seen.add(each.outcome());
                    each.failed().ifPresent(part -> assertThat(part.condition()).isNotBlank());
                });
            }
        }

        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
    }

    private List<Candidate> candidates(Visit visit, Variant... variants) {
        Component component = new Component("c", ComponentKind.CONTENT, List.of(variants));
        return CandidateList.of(component, ladder.decide(component, visit), visit);
    }

    private static Visit visit(Set<Purpose> granted) {
        return new Visit(SWISS, new ConsentState(granted), Optional.of("visitor"), NOW);
    }

    private static Variant variant(String name, Map<String, Object> condition) {
        return new Variant(name, Optional.of(AUDIENCES.compile(name, name, condition)), Schedule.always(), List.of());
    }
}
