package org.openpersonalization.decide.rung;

import org.openpersonalization.decide.RungKind;

/**
 * One way of choosing a variant. A further way is a further type here; {@link org.openpersonalization.decide.DecisionLadder} puts it
 * where its kind says.
 */
public sealed interface Rung permits PreviewRung, SliceRung, ExperimentRung, RuleRung, DefaultRung {

    RungKind kind();

    /** Decides the component, or returns false when this rung does not apply to it. */
    boolean decide(Deliberation deliberation);
}
