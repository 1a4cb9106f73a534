package org.openpersonalization.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.phase.FrozenAudience;
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
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.statistics.sample.Cap;

/** Plans for tests. */
public final class Experiments {

    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00.123Z");

    private Experiments() {}

    public static By by(String actor) {
        return by(actor, NOW);
    }

    public static By by(String actor, Instant at) {
        return new By(actor, "Because of " + actor, at);
    }

    /** A click, an order with its value, coming back, and a bounce. */
    public static List<Goal> goals() {
        return List.of(
                goal("click", new GoalRule.Deed(ActivityKind.CLICK, "", 0), Measure.REACHED),
                goal("order", new GoalRule.Deed(ActivityKind.CONVERSION, "order", 0), Measure.VALUE),
                goal("back", new GoalRule.Return(Duration.ofHours(30)), Measure.REACHED),
                goal("bounce", new GoalRule.Bounce(), Measure.REACHED));
    }

    private static Goal goal(String name, GoalRule rule, Measure measure) {
        return new Goal(name, "Goal " + name, rule, measure, new Cap(20_000), Duration.ofDays(14), false);
    }

    public static Plan plan(String name) {
        return plan(name, Population.everybody());
    }

    public static Plan plan(String name, Population population) {
        return new Plan(
                new Plan.About(name, "Hero „zwei“", "It helps", "anna"),
                "c",
                List.of(new Variation("default", 1.0 / 3), new Variation("a", 1.0 / 3), new Variation("b", 1.0 / 3)),
                population,
                new PlanGoals(goals().get(0), List.of(), List.of()),
                new Timing(Optional.empty(), NOW.plus(Duration.ofDays(30)), 0, 2),
                new Method(Method.Mode.ALWAYS_VALID, 5_000, 0.01, false),
                List.of());
    }

    /** With everything that a plan can have. */
    public static Plan rich(String name) {
        FrozenAudience alps = new FrozenAudience(
                "alps",
                "Alps",
                Map.of("context.country", Map.of("$inGroup", "dach")),
                Map.of("dach", List.of("DE", "AT", "CH")));
        Plan plain = plan(
                name, new Population(alps, 0.123456789, Optional.of(new Namespace("page", new BucketRange(0.1, 0.7)))));
        return new Plan(
                plain.about(),
                plain.component(),
                plain.variations(),
                plain.population(),
                new PlanGoals(
                        goals().get(1),
                        List.of(goals().get(0), goals().get(2)),
                        List.of(new PlanGoals.Guarded(goals().get(3), 0.07, true))),
                new Timing(Optional.of(NOW), NOW.plus(Duration.ofDays(30)), 7, 4),
                new Method(Method.Mode.PLANNED, 123_456, 0.02, true),
                List.of(alps, FrozenAudience.everybody()));
    }

    /** The component's own content against an offer, half and half, for as long as a test wants. */
    public static Plan comparing(String name, List<Goal> goals) {
        return new Plan(
                new Plan.About(name, "Title", "It helps", "anna"),
                "hero-component",
                List.of(new Variation("default", 0.5), new Variation("offer", 0.5)),
                Population.everybody(),
                new PlanGoals(goals.get(0), goals.subList(1, goals.size()), List.of()),
                new Timing(Optional.empty(), NOW.plus(Duration.ofDays(300)), 0, 2),
                new Method(Method.Mode.ALWAYS_VALID, 5_000, 0.01, false),
                List.of());
    }
}
