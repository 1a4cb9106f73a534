package org.openpersonalization.decide.rung;

import java.util.List;
import java.util.stream.Stream;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Component;
import org.openpersonalization.goal.Participation;

/**
 * A component with everything that is known before a request.
 *
 * @param component without audiences that exceed the page's budget
 * @param hasRoom whether the page's budget suffices for its experiments
 * @param number on the page, from 0
 * @param experiments ordered by name
 * @param optimizations experiments whose allocation learns, ordered by name
 * @param behavioral rules of the behavioural rung, in the editor's order
 * @param declared rules of the declared rung
 * @param contextual rules of the contextual rung, and variants without an audience
 * @param counted participation of the default content
 * @param heldOut participation of the default content in the holdout
 */
public record CompiledComponent(
        Component component,
        boolean hasRoom,
        int number,
        List<CompiledExperiment> experiments,
        List<CompiledExperiment> optimizations,
        List<CompiledRule> behavioral,
        List<CompiledRule> declared,
        List<CompiledRule> contextual,
        Participation counted,
        Participation heldOut) {

    public CompiledComponent {
        experiments = List.copyOf(experiments);
        optimizations = List.copyOf(optimizations);
        behavioral = List.copyOf(behavioral);
        declared = List.copyOf(declared);
        contextual = List.copyOf(contextual);
    }

    /** Of all rungs. */
    Stream<CompiledRule> rules() {
        return Stream.of(behavioral, declared, contextual).flatMap(List::stream);
    }

    List<CompiledRule> rules(RungKind kind) {
        return switch (kind) {
            case BEHAVIORAL -> behavioral;
            case DECLARED -> declared;
            default -> contextual;
        };
    }
}
