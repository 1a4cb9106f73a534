package org.openpersonalization.store.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.store.Experiments;

class StoredPlanTest {

    /** As the first version wrote them, without what came later. It is here for good. */
    private static final String OLD = """
            {"about":{"name":"hero"},"component":"c",
             "variations":[{"variant":"default","weight":0.5},{"variant":"a","weight":0.5}],
             "goals":{"primary":{"name":"click","rule":{"type":"deed","activity":"click"},"window":"PT168H"}},
             "timing":{"until":"2027-01-01T00:00:00Z"}}""";

    @Test
    void planIsReadAsItWasWritten() {
        Plan plan = Experiments.rich("hero");

        assertThat(StoredPlan.read(StoredPlan.write(plan))).isEqualTo(plan);
    }

    @Test
    void allocationThatLearnsIsReadAsItWasWritten() {
        LearnedAllocation learned =
                new LearnedAllocation(new Chooser.Shares(0.03, 0.2, 0.01), Duration.ofDays(7), List.of("climbing"));
        Plan plan = Experiments.rich("hero").allocatedBy(learned);

        assertThat(StoredPlan.read(StoredPlan.write(plan))).isEqualTo(plan);
        assertThat(StoredPlan.write(Experiments.rich("hero"))).doesNotContain("learned");
    }

    @Test
    void conditionKeepsNullsListsAndNumbers() {
        Map<String, Object> condition = new HashMap<>();
        condition.put("declared.goal", null);
        condition.put("profile.views", Map.of("$gte", 2.5, "$lt", 12_345_678_901L));
        condition.put("context.country", Map.of("$in", Arrays.asList("DE", null)));
        FrozenAudience audience = new FrozenAudience("odd", "“Odd”", condition, Map.of());
        Plan plan = Experiments.plan("hero", new Population(audience, 0.1, Optional.empty()));

        assertThat(StoredPlan.read(StoredPlan.write(plan)).population().audience())
                .isEqualTo(audience);
    }

    @Test
    void everyGoalIsReadAsItWasWritten() {
        for (Measure measure : Measure.values()) {
            for (ActivityKind kind : ActivityKind.values()) {
                Goal goal = new Goal(
                        "g",
                        "Title",
                        new GoalRule.Deed(kind, "order", 3),
                        measure,
                        new Cap(5_000),
                        Duration.ofMinutes(90),
                        true);
                assertThat(StoredGoal.read(StoredGoal.write(List.of(goal)))).containsExactly(goal);
            }
        }
        assertThat(StoredGoal.read(StoredGoal.write(Experiments.goals()))).isEqualTo(Experiments.goals());
        assertThat(StoredGoal.read(StoredGoal.write(List.of()))).isEmpty();
    }

    @Test
    void whatAnOlderVersionDidNotWriteHasItsUsualValue() {
        Goal click = new Goal(
                "click",
                "click",
                new GoalRule.Deed(ActivityKind.CLICK, "", 0),
                Measure.REACHED,
                Cap.LARGEST,
                Duration.ofDays(7),
                false);

        assertThat(StoredPlan.read(OLD))
                .isEqualTo(new Plan(
                        new Plan.About("hero", "hero", "", ""),
                        "c",
                        List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                        Population.everybody(),
                        new PlanGoals(click, List.of(), List.of()),
                        new Timing(Optional.empty(), Instant.parse("2027-01-01T00:00:00Z"), 0, 1),
                        new Method(Method.Mode.ALWAYS_VALID, 1, 0, false),
                        List.of()));
    }

    @Test
    void whatANewerVersionWroteBesidesIsPassedOver() {
        String newer = OLD.replace("\"component\":\"c\"", "\"component\":\"c\",\"bandit\":{\"epsilon\":0.1}")
                .replace("\"window\"", "\"weekdays\":[1,2],\"window\"");

        assertThat(StoredPlan.read(newer)).isEqualTo(StoredPlan.read(OLD));
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThatThrownBy(() -> StoredPlan.read("{\"about\"")).hasMessageContaining("malformed");
        assertThatThrownBy(() -> StoredPlan.read(OLD.replace("\"deed\"", "\"dream\"")))
                .hasMessageContaining("dream");
        assertThatThrownBy(() -> StoredPlan.read(OLD.replace("\"activity\":\"click\"", "\"activity\":\"wink\"")))
                .hasMessageContaining("wink");
        assertThatThrownBy(() -> StoredPlan.read(OLD.replace("\"window\"", "\"measure\":\"joy\",\"window\"")))
                .hasMessageContaining("joy");
    }

    @Test
    void namespaceIsReadAsItWasWritten() {
        Population half = new Population(
                FrozenAudience.everybody(), 1, Optional.of(new Namespace("page", new BucketRange(0.25, 0.75))));

        assertThat(StoredPlan.read(StoredPlan.write(Experiments.plan("hero", half)))
                        .population())
                .isEqualTo(half);
    }
}
