package org.openpersonalization.service.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.goal.Measure;

/** Content in memory: two components, three goals, one audience. */
public final class FakeContent implements DraftRepository {

    private final Map<String, ExperimentDraft> experiments = new TreeMap<>();
    private final Map<String, GoalDraft> goals = new TreeMap<>();

    public FakeContent() {
        save(goal("order", GoalKind.CONVERSION));
        save(goal("read", GoalKind.CONSUMED));
        save(goal("bounce", GoalKind.BOUNCE));
    }

    public static GoalDraft goal(String name, GoalKind kind) {
        return new GoalDraft(
                name,
                "The goal " + name,
                "",
                new GoalDraft.Wanted(kind, "", 0, Duration.ZERO),
                Measure.REACHED,
                OptionalInt.empty(),
                Duration.ofDays(7),
                kind == GoalKind.BOUNCE,
                false);
    }

    @Override
    public synchronized List<ExperimentDraft> experiments() {
        return List.copyOf(experiments.values());
    }

    @Override
    public synchronized List<GoalDraft> goals() {
        return List.copyOf(goals.values());
    }

    @Override
    public Map<String, FrozenAudience> audiences() {
        return Map.of("german", new FrozenAudience("german", "Germans", Map.of("context.language", "de"), Map.of()));
    }

    @Override
    public Optional<LocatedComponent> component(String id) {
        return switch (id) {
            case "hero" -> Optional.of(component(id, "spring", "evening"));
            case "next" -> Optional.of(component(id, "spring"));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Component> page(String component) {
        return component(component).map(LocatedComponent::component).stream().toList();
    }

    private static LocatedComponent component(String id, String... variants) {
        List<Variant> all = List.of(variants).stream()
                .map(name -> new Variant(name, Optional.empty(), Schedule.always(), List.of()))
                .toList();
        return new LocatedComponent(
                new Component(id, ComponentKind.CONTENT, all),
                new LocatedComponent.Place(id, "The " + id, "/home", "Home"));
    }

    @Override
    public synchronized void save(ExperimentDraft draft) {
        experiments.put(draft.name(), draft);
    }

    @Override
    public synchronized void save(GoalDraft goal) {
        goals.put(goal.name(), goal);
    }

    @Override
    public synchronized void removeExperiment(String name) {
        experiments.remove(name);
    }

    @Override
    public synchronized void removeGoal(String name) {
        goals.remove(name);
    }

    /** Everything that requests could change, to be compared. */
    public synchronized Object state() {
        return List.of(experiments(), goals());
    }
}
