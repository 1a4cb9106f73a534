package org.openpersonalization.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.statistics.sample.Cap;

/** Phases to report on: from 2 March 2026 on, for four weeks, one week at the least. */
public final class Plans {

    public static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    public static final Instant SINCE = Instant.parse("2026-03-02T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-03-30T00:00:00Z");
    public static final String CONTROL = "default";

    public static final Goal CLICK = goal("click", "Clicks", ActivityKind.CLICK, Measure.REACHED);
    public static final Goal ORDER = goal("order", "Orders", ActivityKind.CONVERSION, Measure.VALUE);
    public static final Goal READ = goal("read", "Reading", ActivityKind.READ, Measure.COUNT);
    public static final Goal BASKET = goal("basket", "Basket", ActivityKind.CONVERSION, Measure.VALUE_EACH);
    public static final Goal BOUNCE = new Goal(
            "bounce", "Bounces", new GoalRule.Bounce(), Measure.REACHED, Cap.LARGEST, Duration.ofMinutes(30), true);

    private final List<Variation> variations = new ArrayList<>();
    private Goal primary = CLICK;
    private List<Goal> secondaries = List.of();
    private List<Guarded> guardrails = List.of();
    private Method method = new Method(Method.Mode.ALWAYS_VALID, 10_000, 0.01, false);
    private Timing timing = new Timing(Optional.empty(), UNTIL, 0, 1);
    private Optional<Instant> ended = Optional.empty();

    private Plans(String... variants) {
        double weight = 1.0 / (variants.length + 1);
        variations.add(new Variation(CONTROL, weight));
        for (String variant : variants) {
            variations.add(new Variation(variant, weight));
        }
    }

    public static Plans comparing(String... variants) {
        return new Plans(variants);
    }

    public Plans by(Goal goal) {
        primary = goal;
        return this;
    }

    public Plans alsoBy(Goal... goals) {
        secondaries = List.of(goals);
        return this;
    }

    public Plans guarding(Guarded... goals) {
        guardrails = List.of(goals);
        return this;
    }

    public Plans read(Method how) {
        method = how;
        return this;
    }

    public Plans during(Timing when) {
        timing = when;
        return this;
    }

    public Plans ended(Instant at) {
        ended = Optional.of(at);
        return this;
    }

    public Phase phase() {
        return new Phase(
                1,
                new Plan(
                        new Plan.About("hero-test", "Hero test", "", ""),
                        "hero",
                        variations,
                        Population.everybody(),
                        new PlanGoals(primary, secondaries, guardrails),
                        timing,
                        method,
                        List.of()),
                SINCE,
                ended);
    }

    private static Goal goal(String name, String title, ActivityKind kind, Measure measure) {
        return new Goal(name, title, new GoalRule.Deed(kind, "", 0), measure, Cap.LARGEST, Duration.ofHours(1), false);
    }
}
