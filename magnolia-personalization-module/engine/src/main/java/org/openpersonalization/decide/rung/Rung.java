package org.openpersonalization.decide.rung;

import java.util.Optional;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.RungKind;

/**
 * One way of choosing a variant. A further way is a further type here; {@link DecisionLadder} puts it where its kind
 * says.
 */
public sealed interface Rung permits PreviewRung, SliceRung, ExperimentRung, RuleRung, DefaultRung {

    RungKind kind();

    /** The decision, or empty when this rung does not apply to the component. */
    Optional<Decision> decide(Deliberation deliberation);
}
