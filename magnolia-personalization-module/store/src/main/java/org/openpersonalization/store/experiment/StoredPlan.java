package org.openpersonalization.store.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.openpersonalization.label.Labels;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.store.json.StoredJson;

/**
 * The plan of an experiment as it is stored, without losing a bit. Names never change; what an older version did not write has
 * its usual value.
 */
public record StoredPlan(
        StoredAbout about,
        String component,
        List<Variation> variations,
        StoredPopulation population,
        StoredGoals goals,
        StoredTiming timing,
        StoredMethod method,
        List<StoredAudience> segments,
        @Nullable StoredLearned learned) {

    public StoredPlan {
        population = Objects.requireNonNullElse(population, StoredPopulation.of(Population.everybody()));
        method = Objects.requireNonNullElse(method, new StoredMethod(null, null, 0, false));
        segments = Objects.requireNonNullElse(segments, List.of());
    }

    public static String write(Plan plan) {
        return StoredJson.write(new StoredPlan(
                StoredAbout.of(plan.about()),
                plan.component(),
                plan.variations(),
                StoredPopulation.of(plan.population()),
                StoredGoals.of(plan.goals()),
                StoredTiming.of(plan.timing()),
                StoredMethod.of(plan.method()),
                plan.segments().stream().map(StoredAudience::of).toList(),
                plan.learned().map(StoredLearned::of).orElse(null)));
    }

    /**
     * Parses the output of {@link #write}.
     *
     * @throws RuntimeException when the text has another form
     */
    public static Plan read(String json) {
        StoredPlan stored = StoredJson.read(json, StoredPlan.class);
        Plan plan = new Plan(
                stored.about.about(),
                stored.component,
                stored.variations,
                stored.population.population(),
                stored.goals.goals(),
                stored.timing.timing(),
                stored.method.method(),
                stored.segments.stream().map(StoredAudience::audience).toList());
        return stored.learned == null ? plan : plan.allocatedBy(stored.learned.allocation());
    }

    private record StoredAbout(String name, String title, String hypothesis, String owner) {

        StoredAbout {
            title = Objects.requireNonNullElse(title, name);
            hypothesis = Objects.requireNonNullElse(hypothesis, "");
            owner = Objects.requireNonNullElse(owner, "");
        }

        static StoredAbout of(Plan.About about) {
            return new StoredAbout(about.name(), about.title(), about.hypothesis(), about.owner());
        }

        Plan.About about() {
            return new Plan.About(name, title, hypothesis, owner);
        }
    }

    private record StoredPopulation(
            StoredAudience audience,
            Double coverage,
            @Nullable StoredNamespace namespace) {

        StoredPopulation {
            audience = Objects.requireNonNullElse(audience, StoredAudience.of(FrozenAudience.everybody()));
            coverage = Objects.requireNonNullElse(coverage, 1.0);
        }

        static StoredPopulation of(Population population) {
            return new StoredPopulation(
                    StoredAudience.of(population.audience()),
                    population.coverage(),
                    population.namespace().map(StoredNamespace::of).orElse(null));
        }

        Population population() {
            return new Population(
                    audience.audience(),
                    coverage,
                    Optional.ofNullable(namespace).map(StoredNamespace::namespace));
        }
    }

    private record StoredNamespace(String name, double from, double to) {

        static StoredNamespace of(Namespace namespace) {
            return new StoredNamespace(
                    namespace.name(),
                    namespace.range().start(),
                    namespace.range().end());
        }

        Namespace namespace() {
            return new Namespace(name, new BucketRange(from, to));
        }
    }

    private record StoredAudience(
            String name, String title, Map<String, @Nullable Object> condition, Map<String, List<String>> groups) {

        StoredAudience {
            name = Objects.requireNonNullElse(name, "");
            title = Objects.requireNonNullElse(title, "");
            condition = Objects.requireNonNullElse(condition, Map.of());
            groups = Objects.requireNonNullElse(groups, Map.of());
        }

        static StoredAudience of(FrozenAudience audience) {
            return new StoredAudience(audience.name(), audience.title(), audience.condition(), audience.groups());
        }

        FrozenAudience audience() {
            return new FrozenAudience(name, title, condition, groups);
        }
    }

    private record StoredGoals(StoredGoal primary, List<StoredGoal> secondaries, List<StoredGuardrail> guardrails) {

        StoredGoals {
            secondaries = Objects.requireNonNullElse(secondaries, List.of());
            guardrails = Objects.requireNonNullElse(guardrails, List.of());
        }

        static StoredGoals of(PlanGoals goals) {
            return new StoredGoals(
                    StoredGoal.of(goals.primary()),
                    StoredGoal.of(goals.secondaries()),
                    goals.guardrails().stream().map(StoredGuardrail::of).toList());
        }

        PlanGoals goals() {
            return new PlanGoals(
                    primary.goal(),
                    StoredGoal.goals(secondaries),
                    guardrails.stream().map(StoredGuardrail::guarded).toList());
        }
    }

    private record StoredGuardrail(StoredGoal goal, double tolerance, boolean stops) {

        static StoredGuardrail of(PlanGoals.Guarded guarded) {
            return new StoredGuardrail(StoredGoal.of(guarded.goal()), guarded.tolerance(), guarded.stops());
        }

        PlanGoals.Guarded guarded() {
            return new PlanGoals.Guarded(goal.goal(), tolerance, stops);
        }
    }

    private record StoredTiming(@Nullable Instant from, Instant until, int rampDays, Integer minimumWeeks) {

        StoredTiming {
            minimumWeeks = Objects.requireNonNullElse(minimumWeeks, 1);
        }

        static StoredTiming of(Timing timing) {
            return new StoredTiming(
                    timing.from().orElse(null), timing.until(), timing.rampDays(), timing.minimumWeeks());
        }

        Timing timing() {
            return new Timing(Optional.ofNullable(from), until, rampDays, minimumWeeks);
        }
    }

    private record StoredMethod(
            @Nullable String mode, @Nullable Long plannedVisitors, double margin, boolean hopelessAccepted) {

        StoredMethod {
            mode = Objects.requireNonNullElse(mode, label(Method.Mode.ALWAYS_VALID));
            plannedVisitors = Objects.requireNonNullElse(plannedVisitors, 1L);
        }

        static StoredMethod of(Method method) {
            return new StoredMethod(
                    label(method.mode()), method.plannedVisitors(), method.margin(), method.isHopelessAccepted());
        }

        private static String label(Method.Mode mode) {
            return Labels.of(mode);
        }

        Method method() {
            Method.Mode read = Method.Mode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Method(read, plannedVisitors, margin, hopelessAccepted);
        }
    }

    private record StoredLearned(double uniform, double rules, double floor, Duration halfLife, List<String> topics) {

        StoredLearned {
            topics = Objects.requireNonNullElse(topics, List.of());
        }

        static StoredLearned of(LearnedAllocation learned) {
            return new StoredLearned(
                    learned.shares().uniform(),
                    learned.shares().rules(),
                    learned.shares().floor(),
                    learned.halfLife(),
                    learned.topics());
        }

        LearnedAllocation allocation() {
            return new LearnedAllocation(new Chooser.Shares(uniform, rules, floor), halfLife, topics);
        }
    }
}
