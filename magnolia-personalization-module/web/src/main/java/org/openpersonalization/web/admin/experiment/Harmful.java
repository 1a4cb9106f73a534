package org.openpersonalization.web.admin.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.ExperimentStore;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Variation;

/** Finds the variants that were taken out of what runs because they did harm, so that nobody puts them back by accident. */
final class Harmful {

    private Harmful() {}

    static Set<String> variantsOf(Standing.Status status, ExperimentStore store) {
        String name = status.phase().plan().about().name();
        int number = status.phase().number();
        boolean isCutDown = store.acts(name).stream()
                .anyMatch(act -> act.phase() == number
                        && act.kind() == Act.Kind.BEGIN
                        && act.actor().equals(GuardrailWatch.ACTOR));
        Optional<Phase> before = store.phases(name).stream()
                .filter(phase -> phase.number() == number - 1)
                .findFirst();
        if (!isCutDown || before.isEmpty()) {
            return Set.of();
        }
        Set<String> harmful = new HashSet<>(variants(before.get()));
        harmful.removeAll(variants(status.phase()));
        return Set.copyOf(harmful);
    }

    private static List<String> variants(Phase phase) {
        return phase.plan().variations().stream().map(Variation::variant).collect(Collectors.toList());
    }
}
