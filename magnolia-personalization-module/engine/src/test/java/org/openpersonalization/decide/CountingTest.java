package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Plans;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.signal.RequestContext;

class CountingTest {

    private static final Slices SLICES = new Slices(0.2, 0.3);
    private static final Membership HELD = new Membership("programme/2", "holdout");
    private static final Membership NOT_HELD = new Membership("programme/2", "personalized");
    private static final Component COMPONENT = component("all");

    @Test
    void holdoutCountsForTheProgrammeAlone() {
        assertThat(memberships(ladder(SLICES), COMPONENT, RungKind.HOLDOUT)).containsExactly(HELD);
    }

    @Test
    void controlShareCountsForTheRuleThatItWithholds() {
        assertThat(memberships(ladder(SLICES), COMPONENT, RungKind.CONTROL))
                .containsExactly(NOT_HELD, new Membership("rule/c/all/2", "control"));
    }

    @Test
    void shownRuleCountsForTheRule() {
        assertThat(memberships(ladder(SLICES), COMPONENT, RungKind.CONTEXTUAL))
                .containsExactly(NOT_HELD, new Membership("rule/c/all/2", "shown"));
    }

    @Test
    void noMatchCountsForTheProgrammeAlone() {
        Component nothingFits = component();
        Component nobody = new Component(
                "c", ComponentKind.CONTENT, List.of(new Variant("v", Optional.empty(), Schedule.always(), List.of())));

        assertThat(memberships(ladder(SLICES), nobody, RungKind.DEFAULT)).containsExactly(NOT_HELD);
        assertThat(ladder(SLICES)
                        .decide(nothingFits, visit("v0"))
                        .participation()
                        .memberships())
                .as("a component without variants")
                .isEmpty();
    }

    @Test
    void experimentCountsForItselfAndTheProgramme() {
        DecisionLadder ladder = ladder(SLICES, 1);
        Component component = component("all");

        List<Membership> memberships = memberships(ladder, component, RungKind.EXPERIMENT);

        assertThat(memberships).hasSize(2).contains(NOT_HELD);
        assertThat(memberships.get(0).comparison()).isEqualTo("experiment/x/1");
    }

    @Test
    void controlShareOfAnExperimentCountsForNoExperimentAndNoRule() {
        DecisionLadder ladder = ladder(SLICES, 1);
        Decision decision = first(ladder, COMPONENT, RungKind.CONTROL);

        assertThat(decision.participation().memberships()).containsExactly(NOT_HELD);
        assertThat(decision.isDefault()).isTrue();
        assertThat(decision.grounds().propensities()).isEmpty();
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> ladder.decide(COMPONENT, visit("v" + i)))
                        .filter(each -> each.rung() == RungKind.CONTROL)
                        .map(Decision::wanted))
                .as("what would have been shown is known")
                .contains("all", "default");
    }

    @Test
    void controlShareOfAnExperimentThatCoversFewCountsForTheRuleWhereThatWouldHaveDecided() {
        DecisionLadder ladder = ladder(SLICES, 0.01);

        assertThat(memberships(ladder, COMPONENT, RungKind.CONTROL))
                .containsExactly(NOT_HELD, new Membership("rule/c/all/2", "control"));
    }

    @Test
    void withoutAnIdNothingCounts() {
        Visit anonymous = Visit.anonymous(path -> null, Plans.STARTED);

        Decision decision = ladder(SLICES).decide(COMPONENT, anonymous);

        assertThat(decision.variant()).isEqualTo("all");
        assertThat(decision.participation().memberships()).isEmpty();
    }

    @Test
    void programmeCountsNothingWhileOtherSlicesAreInForce() {
        DecisionLadder ladder = new DecisionLadder(
                new Slices(0.2, 0.4), served(new ProgrammePlan(2, List.of(), 0.2, 0.3, Plans.STARTED), 0));
        DecisionLadder other = new DecisionLadder(
                new Slices(0.1, 0.3), served(new ProgrammePlan(2, List.of(), 0.2, 0.3, Plans.STARTED), 0));

        assertThat(memberships(ladder, COMPONENT, RungKind.CONTEXTUAL)).isEmpty();
        assertThat(memberships(other, COMPONENT, RungKind.CONTEXTUAL)).isEmpty();
    }

    @Test
    void onlyASplitIsMeasured() {
        assertThat(memberships(ladder(new Slices(0, 0.3)), COMPONENT, RungKind.CONTEXTUAL))
                .containsExactly(new Membership("rule/c/all/2", "shown"));
        assertThat(memberships(ladder(new Slices(0.2, 0)), COMPONENT, RungKind.CONTEXTUAL))
                .containsExactly(NOT_HELD);
        assertThat(memberships(ladder(new Slices(1, 0)), COMPONENT, RungKind.HOLDOUT))
                .isEmpty();
        assertThat(memberships(ladder(new Slices(0, 1)), COMPONENT, RungKind.CONTROL))
                .isEmpty();
    }

    @Test
    void variantWhoseNameCannotBeStoredIsShownAndNotCounted() {
        Component odd = component("a=b");

        Decision decision = first(ladder(SLICES), odd, RungKind.CONTEXTUAL);

        assertThat(decision.variant()).isEqualTo("a=b");
        assertThat(decision.participation().memberships()).containsExactly(NOT_HELD);
    }

    @Test
    void plainPagesCountForNothing() {
        Visit plain = new Visit(
                path -> null, new ConsentState(Set.of(Purpose.ANALYTICS), true), Optional.of("v"), Plans.STARTED);

        assertThat(ladder(SLICES).decide(COMPONENT, plain).participation().memberships())
                .isEmpty();
    }

    private static List<Membership> memberships(DecisionLadder ladder, Component component, RungKind rung) {
        return first(ladder, component, rung).participation().memberships();
    }

    private static Decision first(DecisionLadder ladder, Component component, RungKind rung) {
        return IntStream.range(0, 500)
                .mapToObj(i -> ladder.decide(component, visit("v" + i)))
                .filter(decision -> decision.rung() == rung)
                .findFirst()
                .orElseThrow();
    }

    private static DecisionLadder ladder(Slices slices) {
        return ladder(slices, 0);
    }

    private static DecisionLadder ladder(Slices slices, double coverage) {
        ProgrammePlan plan = new ProgrammePlan(2, List.of(), slices.holdout(), slices.control(), Plans.STARTED);
        return new DecisionLadder(slices, served(plan, coverage));
    }

    private static RunningExperiments served(ProgrammePlan programme, double coverage) {
        List<Standing.Status> experiments = coverage > 0
                ? Plans.running(Plans.phase(
                                1,
                                Plans.of(
                                        "x",
                                        new Population(FrozenAudience.everybody(), coverage, Optional.empty()),
                                        "all")))
                        .experiments()
                : List.of();
        return RunningExperiments.of(new Standing(1, experiments, Optional.of(programme)), RequestContext.PATHS);
    }

    private static Visit visit(String visitor) {
        return new Visit(
                path -> null, new ConsentState(Set.of(Purpose.ANALYTICS)), Optional.of(visitor), Plans.STARTED);
    }

    private static Component component(String... variants) {
        AudienceCompiler compiler = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
        return new Component(
                "c",
                ComponentKind.CONTENT,
                List.of(variants).stream()
                        .map(name -> new Variant(
                                name,
                                Optional.of(compiler.compile("all", "All", Map.of())),
                                Schedule.always(),
                                List.of()))
                        .toList());
    }
}
