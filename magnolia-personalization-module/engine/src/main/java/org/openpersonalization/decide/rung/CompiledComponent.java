package org.openpersonalization.decide.rung;

import java.util.List;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Component;
import org.openpersonalization.experiment.bucket.HashSeed;
import org.openpersonalization.goal.Participation;

/**
 * A component with all that can be said of it before a visitor comes.
 *
 * @param component without audiences for which the page's budget has no room
 * @param hasRoom whether the page's budget has room for its experiments
 * @param controlSeed what its control share is drawn with
 * @param experiments in the order of their names
 * @param behavioral rules of the behavioural rung, in the editor's order
 * @param declared rules of the declared rung
 * @param contextual rules of the contextual rung, and variants without an audience
 * @param counted what the default content counts for
 * @param heldOut what it counts for in the holdout
 */
public record CompiledComponent(
        Component component,
        boolean hasRoom,
        HashSeed controlSeed,
        List<CompiledExperiment> experiments,
        List<CompiledRule> behavioral,
        List<CompiledRule> declared,
        List<CompiledRule> contextual,
        Participation counted,
        Participation heldOut) {

    public CompiledComponent {
        experiments = List.copyOf(experiments);
        behavioral = List.copyOf(behavioral);
        declared = List.copyOf(declared);
        contextual = List.copyOf(contextual);
    }

    List<CompiledRule> rules(RungKind kind) {
        return switch (kind) {
            case BEHAVIORAL -> behavioral;
            case DECLARED -> declared;
            default -> contextual;
        };
    }
}
