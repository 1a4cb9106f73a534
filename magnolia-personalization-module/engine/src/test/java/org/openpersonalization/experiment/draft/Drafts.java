package org.openpersonalization.experiment.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.Measure;

/** A draft without mistakes, and where it stands. */
public final class Drafts {

    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final ExperimentRules RULES = new ExperimentRules(26, false, "");

    private Drafts() {}

    public static ExperimentDraft draft() {
        return new ExperimentDraft(
                new Plan.About("hero-spring", "Spring in the hero", "Spring sells.", "Ada"),
                "hero",
                List.of(share("default", 0.5), share("spring", 0.5)),
                new ExperimentDraft.People(Optional.of("german"), 1, Optional.empty()),
                new ExperimentDraft.Aims(
                        "order", List.of("read"), List.of(new ExperimentDraft.Guard("bounce", 0.02, true))),
                dates(0, 28),
                reading());
    }

    public static ExperimentDraft.Share share(String variant, double weight) {
        return new ExperimentDraft.Share(variant, weight);
    }

    public static ExperimentDraft.Dates dates(int startsInDays, int endsInDays) {
        return new ExperimentDraft.Dates(Optional.of(inDays(startsInDays)), Optional.of(inDays(endsInDays)), 0, 2);
    }

    public static Instant inDays(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    public static ExperimentDraft.Reading reading() {
        return new ExperimentDraft.Reading(
                Method.Mode.ALWAYS_VALID,
                0.1,
                OptionalLong.empty(),
                0.01,
                false,
                List.of("phones"),
                OptionalDouble.empty());
    }

    public static ExperimentDraft with(ExperimentDraft.Share... variations) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(
                d.about(), d.component(), List.of(variations), d.people(), d.goals(), d.dates(), d.reading());
    }

    public static ExperimentDraft with(ExperimentDraft.People people) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(d.about(), d.component(), d.variations(), people, d.goals(), d.dates(), d.reading());
    }

    public static ExperimentDraft with(ExperimentDraft.Aims goals) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(d.about(), d.component(), d.variations(), d.people(), goals, d.dates(), d.reading());
    }

    public static ExperimentDraft with(ExperimentDraft.Dates dates) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(d.about(), d.component(), d.variations(), d.people(), d.goals(), dates, d.reading());
    }

    public static ExperimentDraft with(ExperimentDraft.Reading reading) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(d.about(), d.component(), d.variations(), d.people(), d.goals(), d.dates(), reading);
    }

    public static ExperimentDraft with(Plan.About about) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(about, d.component(), d.variations(), d.people(), d.goals(), d.dates(), d.reading());
    }

    public static ExperimentDraft with(ExperimentDraft.Learning learning) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(
                d.about(),
                d.component(),
                d.variations(),
                d.people(),
                d.goals(),
                d.dates(),
                d.reading(),
                Optional.of(learning));
    }

    public static ExperimentDraft on(String component) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(d.about(), component, d.variations(), d.people(), d.goals(), d.dates(), d.reading());
    }

    public static ExperimentDraft readBy(String... segments) {
        ExperimentDraft.Reading usual = reading();
        return with(new ExperimentDraft.Reading(
                usual.mode(),
                usual.minimumLift(),
                usual.plannedVisitors(),
                usual.margin(),
                usual.acceptHopeless(),
                List.of(segments),
                usual.expectedRate()));
    }

    public static Surroundings surroundings(Claim... claims) {
        return around(component(ComponentKind.CONTENT, Schedule.always()), Set.of(), claims);
    }

    public static Surroundings around(Optional<Component> component, Set<String> harmful, Claim... claims) {
        Map<String, Goal> goals = Map.of(
                "order", goal("order", GoalKind.CONVERSION).goal(),
                "read", goal("read", GoalKind.CONSUMED).goal(),
                "bounce", goal("bounce", GoalKind.BOUNCE).goal());
        Map<String, FrozenAudience> audiences = Map.of(
                "german", audience("german", Map.of("context.language", "de")),
                "phones", audience("phones", Map.of("context.device", "phone")),
                "nowhere", audience("nowhere", Map.of("context.hour", Map.of("$gt", 5, "$lt", 3))));
        return new Surroundings(component, goals, audiences, List.of(claims), harmful, RULES, NOW);
    }

    public static FrozenAudience audience(String name, Map<String, Object> condition) {
        return new FrozenAudience(name, name, condition, Map.of());
    }

    public static Optional<Component> component(ComponentKind kind, Schedule schedule) {
        return Optional.of(new Component(
                "hero",
                kind,
                List.of(
                        new Variant("spring", Optional.empty(), schedule, List.of()),
                        new Variant("evening", Optional.empty(), Schedule.always(), List.of()))));
    }

    public static GoalDraft goal(String name, GoalKind kind) {
        return goal(
                name, new GoalDraft.Wanted(kind, "", 30, Duration.ofHours(1)), Measure.REACHED, OptionalInt.empty());
    }

    public static GoalDraft goal(String name, GoalDraft.Wanted deed, Measure measure, OptionalInt cap) {
        return new GoalDraft(
                name, name, "", deed, measure, cap, Duration.ofDays(7), deed.kind() == GoalKind.BOUNCE, false);
    }
}
