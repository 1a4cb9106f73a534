package org.openpersonalization.service.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Variation;

/**
 * Finds the variants that a guardrail removed from running experiments, so that editors do not restore them by
 * accident.
 */
final class HarmfulVariants {

    private HarmfulVariants() {}

    /** All that were taken out since it was started, however often it was changed afterwards. */
    static Set<String> variantsOf(Standing.Status status, ExperimentStore store) {
        String name = status.phase().plan().about().name();
        List<Phase> phases = store.phases(name);
        Set<String> harmful = new HashSet<>();
        store.acts(name).stream()
                .takeWhile(act -> !act.kind().isEnd())
                .filter(act -> act.kind() == Act.Kind.BEGIN && act.actor().equals(GuardrailCheck.ACTOR))
                .forEach(act -> harmful.addAll(takenOut(phases, act.phase())));
        return Set.copyOf(harmful);
    }

    private static Set<String> takenOut(List<Phase> phases, int number) {
        Set<String> variants = new HashSet<>(variants(phases, number - 1));
        variants.removeAll(variants(phases, number));
        return variants;
    }

    private static List<String> variants(List<Phase> phases, int number) {
        return phases.stream()
                .filter(phase -> phase.number() == number)
                .flatMap(phase -> phase.plan().variations().stream())
                .map(Variation::variant)
                .toList();
    }
}
