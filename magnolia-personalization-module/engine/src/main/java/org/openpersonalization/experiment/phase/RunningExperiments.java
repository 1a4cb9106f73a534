package org.openpersonalization.experiment.phase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openpersonalization.learning.Epoch;

/**
 * The served part of a standing: the assigning phases, compiled, and the plan for the overall impact. Immutable;
 * another standing makes another instance.
 */
public final class RunningExperiments {

    private static final RunningExperiments NONE = of(Standing.NOTHING, Set.of());

    private final Map<String, List<RunningExperiment>> byComponent = new HashMap<>();
    private final SortedMap<String, String> leftOut = new TreeMap<>();
    private final Optional<ProgrammePlan> programme;

    private RunningExperiments(Standing standing, Set<String> contextPaths, Function<String, Optional<Epoch>> epochs) {
        this.programme = standing.programme();
        standing.experiments().stream()
                .filter(each -> each.state() == Standing.State.RUNNING)
                .map(Standing.Status::phase)
                .sorted(Comparator.comparing(phase -> phase.plan().about().name()))
                .forEach(phase ->
                        add(phase, contextPaths, phase.plan().learned().flatMap(learned -> epochs.apply(phase.key()))));
    }

    private void add(Phase phase, Set<String> contextPaths, Optional<Epoch> epoch) {
        try {
            RunningExperiment running = new RunningExperiment(phase, contextPaths, epoch);
            byComponent
                    .computeIfAbsent(phase.plan().component(), id -> new ArrayList<>())
                    .add(running);
        } catch (IllegalArgumentException mistake) {
            leftOut.put(phase.plan().about().name(), String.valueOf(mistake.getMessage()));
        }
    }

    /** Nothing runs. */
    public static RunningExperiments none() {
        return NONE;
    }

    /**
     * The running experiments of a standing. An experiment that cannot be compiled is left out.
     *
     * @param contextPaths the paths below {@code context.} that exist
     */
    public static RunningExperiments of(Standing standing, Set<String> contextPaths) {
        return of(standing, contextPaths, phase -> Optional.empty());
    }

    /**
     * The same with models.
     *
     * @param epochs the newest epoch by a phase's key
     */
    public static RunningExperiments of(
            Standing standing, Set<String> contextPaths, Function<String, Optional<Epoch>> epochs) {
        return new RunningExperiments(standing, contextPaths, epochs);
    }

    /** All of them, by component. */
    public List<RunningExperiment> all() {
        return byComponent.values().stream().flatMap(List::stream).toList();
    }

    /** The experiments on a component, by name; the first one that a visitor takes part in decides. */
    public List<RunningExperiment> on(String component) {
        return byComponent.getOrDefault(component, List.of());
    }

    /** The cost of the conditions of all experiments on a component, as {@link org.openpersonalization.definition.PlanBudget} counts it. */
    public long costOn(String component) {
        long cost = 0;
        for (RunningExperiment each : on(component)) {
            cost += each.cost();
        }
        return cost;
    }

    /** The plan for the overall impact; empty while there is none. */
    public Optional<ProgrammePlan> programme() {
        return programme;
    }

    /** The experiments that run and cannot be served, by name, each with its mistake. */
    public SortedMap<String, String> leftOut() {
        return Collections.unmodifiableSortedMap(leftOut);
    }
}
