package org.openpersonalization.decide.rung;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.decide.RungKind;

/**
 * The attributes at which deciding a component may have looked. Depends on the component, on the purposes that are granted, and on the
 * outcome alone: visitors with the same of all three are told the same, whatever the values of their attributes are.
 */
public final class ConsideredPaths {

    private static final List<RungKind> RULES = List.of(RungKind.BEHAVIORAL, RungKind.DECLARED, RungKind.CONTEXTUAL);

    private final Evaluation evaluation;
    private final SortedSet<String> paths = new TreeSet<>();

    private ConsideredPaths(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * The paths of all conditions, granted ones only, that come before the outcome on the ladder, and of its own.
     *
     * @param rung the rung that decided
     * @param variant the variant that is shown
     */
    public static SortedSet<String> of(
            Evaluation evaluation, CompiledComponent component, RungKind rung, String variant) {
        ConsideredPaths considered = new ConsideredPaths(evaluation);
        if (rung != RungKind.PREVIEW) {
            component.experiments().forEach(considered::experiment);
            component.optimizations().forEach(considered::optimization);
        }
        if (rung != RungKind.PREVIEW
                && (!isAssigned(rung) || !component.optimizations().isEmpty())) {
            considered.rules(component, rung, variant);
        }
        return Collections.unmodifiableSortedSet(considered.paths);
    }

    /** Without optimizations, rules are not looked at before an experiment assigns. */
    private static boolean isAssigned(RungKind rung) {
        return rung == RungKind.EXPERIMENT || rung == RungKind.PREDICTIVE;
    }

    private void optimization(CompiledExperiment optimization) {
        experiment(optimization);
        if (evaluation.grants(optimization.needs())) {
            optimization.learned().slots().forEach((path, slot) -> {
                if (evaluation.isReadable(slot)) {
                    paths.add(path);
                }
            });
        }
    }

    private void experiment(CompiledExperiment experiment) {
        add(Optional.of(experiment.running().audience()), experiment.needs());
        experiment.segments().forEach(segment -> add(Optional.of(segment.audience()), segment.needs()));
    }

    private void rules(CompiledComponent component, RungKind rung, String variant) {
        for (RungKind kind : RULES) {
            for (CompiledRule rule : component.rules(kind)) {
                add(rule.variant().audience(), rule.needs());
                if (kind == rung && rule.variant().name().equals(variant)) {
                    return;
                }
            }
        }
    }

    private void add(Optional<Audience> audience, long needs) {
        if (evaluation.grants(needs)) {
            audience.ifPresent(found -> paths.addAll(found.condition().paths()));
        }
    }
}
