package org.openpersonalization.experiment.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.statistics.sample.Cap;

/** Plans for tests: of an experiment on the component {@code c}, from the start of the year for a quarter. */
public final class Plans {

    public static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant ENDS = Instant.parse("2026-04-01T00:00:00Z");
    public static final FrozenAudience SWISS =
            new FrozenAudience("swiss", "Swiss", Map.of("context.country", "CH"), Map.of());
    public static final FrozenAudience READERS =
            new FrozenAudience("readers", "Readers", Map.of("profile.views", Map.of("$gte", 2)), Map.of());

    private Plans() {}

    public static Goal goal(String name) {
        return new Goal(
                name,
                "Goal " + name,
                new GoalRule.Deed(ActivityKind.CLICK, "", 0),
                Measure.REACHED,
                Cap.LARGEST,
                Duration.ofDays(7),
                false);
    }

    /** Of the control and these, with equal weights, for everybody. */
    public static Plan of(String name, String... challengers) {
        return of(name, Population.everybody(), challengers);
    }

    public static Plan of(String name, Population population, String... challengers) {
        double weight = 1.0 / (challengers.length + 1);
        List<Variation> variations = new ArrayList<>(List.of(new Variation("default", weight)));
        Arrays.stream(challengers).forEach(each -> variations.add(new Variation(each, weight)));
        return of(name, variations, population, new Timing(Optional.empty(), ENDS, 0, 2));
    }

    public static Plan of(String name, List<Variation> variations, Population population, Timing timing) {
        return new Plan(
                new Plan.About(name, "The " + name, "It helps", "anna"),
                "c",
                variations,
                population,
                new PlanGoals(goal("click"), List.of(), List.of()),
                timing,
                new Method(Method.Mode.ALWAYS_VALID, 10_000, 0.01, false),
                List.of());
    }

    public static Plan withSegments(Plan plan, FrozenAudience... segments) {
        return new Plan(
                plan.about(),
                plan.component(),
                plan.variations(),
                plan.population(),
                plan.goals(),
                plan.timing(),
                plan.method(),
                List.of(segments));
    }

    public static Phase phase(int number, Plan plan) {
        return new Phase(number, plan, STARTED, Optional.empty());
    }

    /** These run, and nothing measures the programme. */
    public static Standing running(Phase... phases) {
        return new Standing(
                1,
                Arrays.stream(phases)
                        .map(phase -> new Standing.Status(phase, Standing.State.RUNNING, ""))
                        .toList(),
                Optional.empty());
    }
}
