package org.openpersonalization.experiment.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.PlanChange;
import org.openpersonalization.feature.Feature;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Counted;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.statistics.sample.Cap;

class LearnedModelTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Plan PLAN = Plans.of("hero", "spring", "summer").allocatedBy(new LearnedAllocation(List.of()));

    private static LearnedModel model(Plan plan) {
        return new RunningExperiment(Plans.phase(1, plan), RequestContext.PATHS, Optional.empty())
                .model()
                .orElseThrow();
    }

    private static Plan by(Goal goal) {
        return new Plan(
                        PLAN.about(),
                        PLAN.component(),
                        PLAN.variations(),
                        PLAN.population(),
                        new PlanGoals(goal, List.of(), List.of()),
                        PLAN.timing(),
                        PLAN.method(),
                        List.of())
                .allocatedBy(new LearnedAllocation(List.of()));
    }

    private static Goal goal(GoalRule rule, Measure measure, boolean isLessBetter) {
        return new Goal("g", "Goal", rule, measure, Cap.LARGEST, Duration.ofDays(1), isLessBetter);
    }

    @Test
    void phaseComparesItsSlicesAndTheRulesAreTheControl() {
        Comparison comparison = Plans.phase(1, PLAN).comparison();

        assertThat(comparison.control()).isEqualTo("rules");
        assertThat(comparison.arms())
                .containsExactly(
                        new Comparison.Share("rules", 0.10),
                        new Comparison.Share("uniform", 0.05),
                        new Comparison.Share("policy", 0.85));
    }

    @Test
    void allocationByWeightsComparesVariations() {
        assertThat(Plans.phase(1, Plans.of("hero", "spring")).comparison().control())
                .isEqualTo("default");
    }

    @Test
    void sliceThatDoesHarmLeavesNothingToCompare() {
        assertThat(PlanChange.without(PLAN, Set.of("policy"))).isEmpty();
    }

    @Test
    void otherAllocationIsAChangeOfThePlan() {
        Plan weighted = Plans.of("hero", "spring", "summer");

        assertThat(PlanChange.between(weighted, PLAN)).containsExactly("learned");
        assertThat(PlanChange.between(PLAN, PLAN)).isEmpty();
    }

    @Test
    void topicsAndAudiencesOfThePlanAreFeatures() {
        LearnedAllocation allocation =
                new LearnedAllocation(Chooser.Shares.defaults(), Duration.ofDays(14), List.of("climbing"));
        Plan plan = Plans.withSegments(PLAN, Plans.SWISS, Plans.READERS).allocatedBy(allocation);

        assertThat(model(plan).registry().features())
                .extracting(Feature::name)
                .contains("interest.climbing", "segment.swiss", "segment.readers", "device");
    }

    @Test
    void featureThatTheGoalItselfSetsIsLeftOut() {
        Plan returning = by(goal(new GoalRule.Return(Duration.ofHours(1)), Measure.REACHED, false));

        assertThat(model(returning).registry().features())
                .extracting(Feature::name)
                .doesNotContain("frequency")
                .contains("device");
    }

    @Test
    void rewardIsMoreForWhatIsBetter() {
        GoalRule click = new GoalRule.Deed(ActivityKind.CLICK, "", 0);
        Map<Plan, Double> rewards = Map.of(
                by(goal(click, Measure.REACHED, false)), 1.0,
                by(goal(new GoalRule.Bounce(), Measure.REACHED, true)), 0.0,
                by(goal(click, Measure.COUNT, true)), -1.0,
                by(goal(click, Measure.PER_VIEW, false)), 0.25);

        rewards.forEach((plan, reward) -> assertThat(model(plan).reward(new Counted(1, 4)))
                .as(plan.toString())
                .isEqualTo(reward));
        assertThat(model(by(goal(click, Measure.PER_VIEW, false))).reward(Counted.NOTHING))
                .isZero();
    }

    @Test
    void decisionsAreClosedOnceTheWindowIsOverAndLateActivitiesHaveArrived() {
        assertThat(model(PLAN).closedUntil(NOW))
                .isEqualTo(NOW.minus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
    }

    @Test
    void epochOfOtherArmsOrFeaturesIsNotServed() {
        LearnedModel model = model(PLAN);
        Epoch own = model.trainer().first(NOW);
        Epoch other = model(Plans.of("hero", "spring").allocatedBy(new LearnedAllocation(List.of())))
                .trainer()
                .first(NOW);
        Epoch older = model(Plans.withSegments(PLAN, Plans.SWISS).allocatedBy(new LearnedAllocation(List.of())))
                .trainer()
                .first(NOW);

        assertThat(model.fits(own)).isTrue();
        assertThat(model.fits(other)).isFalse();
        assertThat(model.fits(older)).isFalse();
        assertThat(new RunningExperiment(Plans.phase(1, PLAN), RequestContext.PATHS, Optional.of(other)).epoch())
                .isEmpty();
    }

    @Test
    void slicesCountForThePhase() {
        assertThat(model(PLAN).membership(TrafficSlice.UNIFORM).text()).isEqualTo("experiment/hero/1=uniform");
    }

    @Test
    void slicesWithoutVisitorsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LearnedAllocation(new Chooser.Shares(0, 0.1, 0.05), Duration.ofDays(14), List.of()))
                .withMessageContaining("1 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LearnedAllocation(Chooser.Shares.defaults(), Duration.ofDays(14), List.of("same", "same")))
                .withMessageContaining("once");
    }
}
