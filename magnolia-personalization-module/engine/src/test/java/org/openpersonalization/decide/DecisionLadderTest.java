package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.signal.RequestContext;

class DecisionLadderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Attributes SWISS_CLIMBER = Attributes.of(Map.of(
            "context", Map.of("country", "CH"),
            "declared", Map.of("goal", "climbing"),
            "profile", Map.of("visits", 5)));
    private static final Variant CONTEXTUAL = variant("contextual", audience(Map.of("context.country", "CH")));
    private static final Variant DECLARED = variant("declared", audience(Map.of("declared.goal", "climbing")));
    private static final Variant BEHAVIORAL = variant("behavioral", audience(Map.of("profile.visits", 5)));

    private final DecisionLadder ladder = new DecisionLadder(Slices.defaults());

    @Test
    void firstMatchInTheEditorsOrderDecidesWithinARung() {
        Variant other = variant("other", audience(Map.of("context.country", Map.of("$exists", true))));

        Decision decision = ladder.decide(component(other, CONTEXTUAL), visit());

        assertThat(decision.variant()).isEqualTo("other");
    }

    @Test
    void betweenRungsTheLadderDecides() {
        Component component = component(CONTEXTUAL, DECLARED, BEHAVIORAL);

        assertThat(ladder.decide(component, visit(Purpose.BEHAVIORAL, Purpose.PREFERENCES))
                        .variant())
                .isEqualTo("behavioral");
        assertThat(ladder.decide(component, visit(Purpose.PREFERENCES)).variant())
                .isEqualTo("declared");
        assertThat(ladder.decide(component, visit()).variant()).isEqualTo("contextual");
    }

    @Test
    void rungWithoutItsPurposeIsSkippedAndSaysSo() {
        Decision decision = ladder.decide(component(BEHAVIORAL), visit());

        assertThat(decision.isDefault()).isTrue();
        assertThat(decision.rung()).isEqualTo(RungKind.DEFAULT);
        assertThat(decision.grounds().passedOver())
                .containsExactly(new SkippedVariant(
                        "behavioral", RungKind.BEHAVIORAL, new Reason(Reason.Code.NO_CONSENT, "behavioral")));
        assertThat(decision.grounds().read()).isEmpty();
    }

    @Test
    @Tag("promise-3")
    void profileThatCannotBeReadGivesOwnContentAndAReason() {
        Attributes failing = path -> {
            if (path.startsWith("profile.")) {
                throw new AttributesUnavailableException("down");
            }
            return SWISS_CLIMBER.value(path);
        };
        Visit visit = new Visit(failing, new ConsentState(Set.of(Purpose.BEHAVIORAL)), Optional.of("id"), NOW);
        DecisionLadder withoutSlices = new DecisionLadder(new Slices(0, 0));

        Decision asksForIt = withoutSlices.decide(component(CONTEXTUAL, BEHAVIORAL), visit);
        Decision doesNot = withoutSlices.decide(component(CONTEXTUAL), visit);

        assertThat(asksForIt.isDefault()).isTrue();
        assertThat(asksForIt.reason().code()).isEqualTo(Reason.Code.PROFILE_UNAVAILABLE);
        assertThat(doesNot.variant()).isEqualTo("contextual");
    }

    @Test
    void profileThatIsBehindDecidesAndIsTheReasonOfEachDecisionThatReadIt() {
        Attributes behind = new Attributes() {
            @Override
            public @Nullable Object value(String path) {
                return SWISS_CLIMBER.value(path);
            }

            @Override
            public boolean isBehind(String path) {
                return path.startsWith("profile.");
            }
        };
        Visit visit = new Visit(behind, new ConsentState(Set.of(Purpose.BEHAVIORAL)), Optional.of("id"), NOW);
        Visit current = new Visit(SWISS_CLIMBER, visit.consent(), visit.visitor(), NOW);
        DecisionLadder withoutSlices = new DecisionLadder(new Slices(0, 0));
        Component ofProfile = component(CONTEXTUAL, BEHAVIORAL);
        Component ofContext = new Component("other", ComponentKind.CONTENT, List.of(CONTEXTUAL));
        PagePlan both = new PagePlan("/p", PageTags.none(), List.of(ofProfile, ofContext));

        PageDecisions decisions = withoutSlices.decide(both, visit);

        assertThat(decisions.isBehind()).isTrue();
        assertThat(decisions.on(ofProfile).variant()).isEqualTo("behavioral");
        assertThat(decisions.on(ofProfile).reason()).isEqualTo(Reason.of(Reason.Code.PROFILE_BEHIND));
        assertThat(decisions.on(ofContext).reason().code()).isEqualTo(Reason.Code.AUDIENCE_MATCHED);
        assertThat(withoutSlices
                        .decide(new PagePlan("/q", PageTags.none(), List.of(ofContext)), visit)
                        .isBehind())
                .isFalse();
        assertThat(withoutSlices.decide(both, current).isBehind()).isFalse();
    }

    @Test
    void priceNeedsConsentToPricing() {
        Component price = new Component("c", ComponentKind.PRICE, List.of(CONTEXTUAL));

        assertThat(ladder.decide(price, visit()).isDefault()).isTrue();
        assertThat(ladder.decide(price, visit(Purpose.PRICING)).variant()).isEqualTo("contextual");
    }

    @Test
    void variantOutsideItsDatesIsPassedOver() {
        Schedule past = new Schedule(null, NOW);
        Variant old = new Variant("old", CONTEXTUAL.audience(), past, List.of());

        Decision decision = ladder.decide(component(old), visit());

        assertThat(decision.grounds().passedOver())
                .extracting(passed -> passed.reason().code())
                .containsExactly(Reason.Code.OUT_OF_SCHEDULE);
    }

    @Test
    void variantWithoutAudienceIsShownByNoRule() {
        Variant nobody = new Variant("nobody", Optional.empty(), Schedule.always(), List.of());

        Decision decision = ladder.decide(component(nobody), visit());

        assertThat(decision.isDefault()).isTrue();
        assertThat(decision.reason().code()).isEqualTo(Reason.Code.NO_MATCH);
    }

    @Test
    void componentWithoutVariantsShowsItsOwnContent() {
        Decision decision = ladder.decide(component(), visit());

        assertThat(decision.reason().code()).isEqualTo(Reason.Code.NOT_PERSONALIZED);
    }

    @Test
    void decisionSaysWhyAndWhatItRead() {
        Decision decision = ladder.decide(component(CONTEXTUAL), visit());

        assertThat(decision.reason()).isEqualTo(new Reason(Reason.Code.AUDIENCE_MATCHED, "Title"));
        assertThat(decision.grounds().read()).containsExactly(Map.entry("context.country", "CH"));
    }

    @Test
    void reasonShowsItsDetailWhereItHasOne() {
        assertThat(new Reason(Reason.Code.WITHHELD, "holdout").message().parameters())
                .containsEntry("detail", "holdout");
        assertThat(Reason.of(Reason.Code.NO_MATCH).message().fields()).isEmpty();
    }

    @Test
    void pageIsDecidedInOneGo() {
        PagePlan plan = new PagePlan("/home", PageTags.none(), List.of(component(CONTEXTUAL)));

        assertThat(ladder.decide(plan, visit()).all())
                .extracting(Decision::component)
                .containsExactly("c");
    }

    @Test
    void attributeIsReadOnceForAllComponentsAndNotAgainForReasons() {
        List<String> read = new ArrayList<>();
        Attributes counting = path -> {
            read.add(path);
            return "DE";
        };
        Component other = new Component("d", ComponentKind.CONTENT, List.of(CONTEXTUAL));
        PagePlan plan = new PagePlan("/home", PageTags.none(), List.of(component(CONTEXTUAL), other));

        PageDecisions decisions = ladder.decide(plan, new Visit(counting, ConsentState.none(), Optional.empty(), NOW));

        assertThat(decisions.all())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.grounds().read()).containsOnlyKeys(read.get(0)));
        assertThat(read).hasSize(1);
    }

    @Test
    void decisionsAreFoundInWhateverOrderAComponentIsAskedFor() {
        List<Component> components = Stream.of("a", "b", "c", "d")
                .map(id -> new Component(id, ComponentKind.CONTENT, List.of(CONTEXTUAL)))
                .toList();
        PageDecisions decisions = ladder.decide(new PagePlan("/home", PageTags.none(), components), visit());

        for (int asked : new int[] {0, 1, 2, 3, 3, 1, 0, 2, 2, 3, 0}) {
            assertThat(decisions.on(components.get(asked)))
                    .isSameAs(decisions.all().get(asked));
        }
        assertThat(decisions.all()).hasSize(4);
    }

    @Test
    void componentThatThePageDoesNotKnowIsDecidedOnceWhenItIsMet() {
        PagePlan plan = new PagePlan("/home", PageTags.none(), List.of(component()));
        Component unplanned = new Component("unplanned", ComponentKind.CONTENT, List.of(CONTEXTUAL));
        PageDecisions decisions = ladder.decide(plan, visit());

        assertThat(decisions.all()).extracting(Decision::component).containsExactly("c");
        assertThat(decisions.on(unplanned))
                .isEqualTo(ladder.decide(unplanned, visit()))
                .isSameAs(decisions.on(unplanned));
        assertThat(decisions.all()).extracting(Decision::component).containsExactly("c", "unplanned");
    }

    @Test
    void anotherPlanOfThePageIsCompiledAnew() {
        PagePlan before = new PagePlan("/home", PageTags.none(), List.of(component()));
        PagePlan after = new PagePlan("/home", PageTags.none(), List.of(component(CONTEXTUAL)));

        assertThat(ladder.decide(before, visit()).get(0).isDefault()).isTrue();
        assertThat(ladder.decide(after, visit()).get(0).variant()).isEqualTo("contextual");
    }

    @Test
    void failureShowsTheDefaultWithAReason() {
        Decision decision = Decision.failed("c", "store is unavailable");

        assertThat(decision.isDefault()).isTrue();
        assertThat(decision.reason().detail()).contains("store is unavailable");
    }

    @Test
    void rungsKnowTheirNamesAndPurposes() {
        assertThat(RungKind.PREDICTIVE.label()).isEqualTo("predictive");
        assertThat(RungKind.PREDICTIVE.needs()).containsOnly(Purpose.AI_RECOMMENDATIONS, Purpose.ANALYTICS);
        assertThat(RungKind.ofRule(Set.of(Purpose.PREFERENCES, Purpose.PRICING)))
                .isEqualTo(RungKind.BEHAVIORAL);
    }

    private static Visit visit(Purpose... granted) {
        return new Visit(SWISS_CLIMBER, new ConsentState(Set.of(granted)), Optional.empty(), NOW);
    }

    private static Component component(Variant... variants) {
        return new Component("c", ComponentKind.CONTENT, List.of(variants));
    }

    private static Variant variant(String name, Audience audience) {
        return new Variant(name, Optional.of(audience), Schedule.always(), List.of());
    }

    private static Audience audience(Map<String, Object> json) {
        return new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS).compile("name", "Title", json);
    }
}
